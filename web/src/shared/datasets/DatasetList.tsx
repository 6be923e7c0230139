import { Group, NativeSelect, SegmentedControl, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { t } from '../messages'
import type { CatalogueIndex, DatasetEntry } from '../types'
import { first, type Search, withKey } from '../url'
import { DatasetCards } from './DatasetCards'
import { DatasetTable } from './DatasetTable'
import { Pages } from './Pages'
import { type DatasetTableModel, PAGE_SIZE, useDatasetTable } from './useDatasetTable'

interface Props {
  index: CatalogueIndex
  datasets: DatasetEntry[]
  search: Search
  onSearch: (next: Search) => void
}

/** The list behind the counts: as table or cards, sorted, in pages. All of it is in the address. */
export function DatasetList({ index, datasets, search, onSearch }: Props) {
  const isSmall = useMediaQuery('(max-width: 48rem)', undefined, { getInitialValueInEffect: false })
  const table = useDatasetTable(index, datasets, search)
  const view = isSmall ? 'cards' : (first(search, 'view') ?? 'table')
  const onSort = (word: string) => onSearch(withKey(withKey(search, 'page', []), 'sort', word ? [word] : []))
  const from = table.state.pagination.pageIndex * PAGE_SIZE
  const to = Math.min(from + PAGE_SIZE, datasets.length)
  return (
    <section aria-labelledby="list-title">
      <Group mb="sm" gap="sm" justify="space-between">
        <Group gap="xs" align="baseline">
          <Title order={2} size="h4" id="list-title">
            {t('list.title')}
          </Title>
          <Text size="sm" c="dimmed" data-list-range={datasets.length}>
            {t('list.range', { from: Math.min(from + 1, to), to, total: datasets.length })}
          </Text>
        </Group>
        <Group gap="sm">
          {view === 'cards' && <SortSelect table={table} search={search} onSort={onSort} />}
          {!isSmall && (
            <SegmentedControl
              size="xs"
              aria-label={t('list.view')}
              value={view}
              onChange={(next) => onSearch(withKey(search, 'view', next === 'table' ? [] : [next]))}
              data={[
                { value: 'table', label: t('list.view.table') },
                { value: 'cards', label: t('list.view.cards') },
              ]}
            />
          )}
        </Group>
      </Group>
      {view === 'cards' ? (
        <DatasetCards index={index} table={table} />
      ) : (
        <DatasetTable table={table} onSort={onSort} />
      )}
      <Pages
        page={table.state.pagination.pageIndex + 1}
        count={table.getPageCount()}
        onPage={(page) => onSearch(withKey(search, 'page', page === 1 ? [] : [String(page)]))}
      />
    </section>
  )
}

interface SortProps {
  table: DatasetTableModel
  search: Search
  onSort: (word: string) => void
}

function SortSelect({ table, search, onSort }: SortProps) {
  const options = table.getAllColumns().flatMap(({ id, columnDef }) => [
    { value: id, label: t('list.sort.asc', { column: String(columnDef.header) }) },
    { value: `-${id}`, label: t('list.sort.desc', { column: String(columnDef.header) }) },
  ])
  return (
    <NativeSelect
      size="xs"
      aria-label={t('list.sort')}
      value={first(search, 'sort') ?? ''}
      onChange={(event) => onSort(event.currentTarget.value)}
      data={[{ value: '', label: t('list.sort') }, ...options]}
    />
  )
}
