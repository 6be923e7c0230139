import { Button } from '@mantine/core'
import { t } from '../shared/messages'
import { Notice } from '../shared/Notice'
import { cleared } from './engine/selection'
import { useExploration } from './exploration'

export function EmptyResult() {
  const { search, change } = useExploration()
  return (
    <Notice level={2} role="status" title={t('explore.none.title')} text={t('explore.none.text')}>
      <Button mt="xs" onClick={() => change(cleared(search))}>
        {t('filters.clear')}
      </Button>
    </Notice>
  )
}
