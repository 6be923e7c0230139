import { useMediaQuery } from '@mantine/hooks'
import { DatasetList } from '../shared/datasets/DatasetList'
import { Failure } from '../shared/Failure'
import { t } from '../shared/messages'
import { Notice } from '../shared/Notice'
import { useTitle } from '../shared/useTitle'
import { Charts } from './Charts'
import { Chips } from './Chips'
import { EmptyResult } from './EmptyResult'
import type { Prepared } from './engine/prepare'
import { ExplorationContext, useCatalogue, useExplorationOf } from './exploration'
import classes from './explore.module.css'
import { FilterDrawer } from './FilterDrawer'
import { FilterPanel } from './FilterPanel'
import { Loading } from './Loading'
import { Questions } from './Questions'
import { SearchBox } from './SearchBox'
import { Summary } from './Summary'

export default function ExplorePage() {
  useTitle(undefined)
  const { prepared, error, refetch } = useCatalogue()
  if (prepared)
    return prepared.index.datasets.length > 0 ? <Explorer prepared={prepared} /> : <EmptyCatalogue />
  return error ? <Failure error={error} reset={() => void refetch()} /> : <Loading />
}

export { ExplorePage as component }

function Explorer({ prepared }: { prepared: Prepared }) {
  const exploration = useExplorationOf(prepared)
  const { outcome, search, change } = exploration
  const isWide = useMediaQuery('(min-width: 64rem)', undefined, { getInitialValueInEffect: false })
  return (
    <ExplorationContext value={exploration}>
      <div className={`page ${classes.layout}`}>
        {isWide && (
          <aside className={classes.side} aria-label={t('filters.title')}>
            <FilterPanel />
          </aside>
        )}
        <div className={classes.content}>
          <SearchBox />
          <Questions />
          <Summary>{!isWide && <FilterDrawer />}</Summary>
          <Chips />
          {outcome.hits.length === 0 ? (
            <EmptyResult />
          ) : (
            <>
              <Charts />
              <DatasetList index={prepared.index} datasets={outcome.hits} search={search} onSearch={change} />
            </>
          )}
        </div>
      </div>
    </ExplorationContext>
  )
}

function EmptyCatalogue() {
  return (
    <div className="page">
      <Notice title={t('explore.empty.title')} text={t('explore.empty.text')} />
    </div>
  )
}
