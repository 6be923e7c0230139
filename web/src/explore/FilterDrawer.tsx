import { Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { FilterIcon } from '../shared/icons'
import { t } from '../shared/messages'
import { filtersOf } from './engine/selection'
import { useExploration } from './exploration'
import classes from './explore.module.css'
import { FilterPanel } from './FilterPanel'

/** The facets on small screens. */
export function FilterDrawer() {
  const { prepared, search, outcome } = useExploration()
  const [isOpen, drawer] = useDisclosure()
  const active = filtersOf(prepared, search).length
  const n = outcome.hits.length
  return (
    <>
      <Button size="xs" variant="default" leftSection={<FilterIcon />} onClick={drawer.open}>
        {active > 0 ? t('filters.openCount', { count: active }) : t('filters.open')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={drawer.close}
        title={t('filters.title')}
        size="min(100%, 24rem)"
        closeButtonProps={{ 'aria-label': t('filters.close') }}
      >
        <FilterPanel />
        <div className={classes.drawerFoot}>
          <Button fullWidth onClick={drawer.close}>
            {t('filters.show', { n, count: n })}
          </Button>
        </div>
      </Drawer>
    </>
  )
}
