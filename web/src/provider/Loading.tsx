import { Skeleton, VisuallyHidden } from '@mantine/core'
import { t } from '../shared/messages'

export function Loading() {
  return (
    <div className="page" aria-busy="true">
      <VisuallyHidden component="h1">{t('loading')}</VisuallyHidden>
      <Skeleton height={34} width="40%" mb="md" />
      <Skeleton height={360} radius="md" />
    </div>
  )
}
