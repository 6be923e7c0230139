import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { t } from '../shared/messages'
import classes from './dataset.module.css'

export function Loading() {
  return (
    <div className="page" aria-busy="true">
      <VisuallyHidden component="h1">{t('loading')}</VisuallyHidden>
      <Skeleton height={34} width="55%" mb="sm" />
      <Skeleton height={18} width="30%" mb="xl" />
      <div className={classes.columns}>
        <Stack>
          <Skeleton height={90} radius="md" />
          <Skeleton height={360} radius="md" />
        </Stack>
        <Skeleton height={420} radius="md" />
      </div>
    </div>
  )
}
