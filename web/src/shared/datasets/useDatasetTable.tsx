import {
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { t } from '../messages'
import { ROLE } from '../roles'
import type { CatalogueIndex, DatasetEntry } from '../types'
import { first, type Search } from '../url'
import { AccessCell, ModalityBadges, NumberCell, ProviderCell, TitleCell } from './cells'
import { type DatasetRow, headingOf, rowsOf } from './rows'

export const PAGE_SIZE = 25

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
})
const helper = createColumnHelper<typeof features, DatasetRow>()

function columnsOf(index: CatalogueIndex) {
  const heading = (id: string) => headingOf(index, id)
  return helper.columns([
    helper.accessor('title', {
      header: t('list.sort.title'),
      cell: ({ row }) => <TitleCell row={row.original} />,
    }),
    helper.accessor((row) => row.provider?.name ?? '', {
      id: 'provider',
      header: heading(ROLE.provider),
      cell: ({ row }) => <ProviderCell row={row.original} />,
    }),
    helper.accessor('country', { header: heading(ROLE.country) }),
    helper.accessor((row) => row.modalities.map(({ notation }) => notation).join(), {
      id: 'modality',
      header: heading(ROLE.modality),
      cell: ({ row }) => <ModalityBadges row={row.original} />,
    }),
    helper.accessor('cases', {
      header: heading(ROLE.cases),
      sortFn: 'basic',
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ getValue }) => <NumberCell value={getValue()} />,
    }),
    helper.accessor('access', {
      header: heading(ROLE.access),
      cell: ({ getValue }) => <AccessCell access={getValue()} />,
    }),
  ])
}

/** The word of the address: `sort=cases` rises, `sort=-cases` falls. */
export function sortingOf(search: Search): SortingState {
  const word = first(search, 'sort')
  return word ? [{ id: word.replace(/^-/, ''), desc: word.startsWith('-') }] : []
}

/** Rows in the order and of the page that the address names. */
export function useDatasetTable(index: CatalogueIndex, datasets: DatasetEntry[], search: Search) {
  const columns = useMemo(() => columnsOf(index), [index])
  const last = Math.max(0, Math.ceil(datasets.length / PAGE_SIZE) - 1)
  const wanted = Number(first(search, 'page') ?? 1) - 1
  const pageIndex = Math.min(Math.max(0, Number.isInteger(wanted) ? wanted : 0), last)
  // Unsorted, only the page at hand is given to the table: a click then costs the same for any number of datasets.
  const isSorted = sortingOf(search).length > 0
  const from = isSorted ? 0 : pageIndex * PAGE_SIZE
  const data = useMemo(
    () => rowsOf(index, isSorted ? datasets : datasets.slice(from, from + PAGE_SIZE)),
    [index, datasets, isSorted, from],
  )
  const sorting = sortingOf(search).filter(({ id }) => columns.some((column) => idOf(column) === id))
  return useTable({
    features,
    columns,
    data,
    manualPagination: !isSorted,
    rowCount: datasets.length,
    getRowId: (row) => row.id,
    state: { sorting, pagination: { pageIndex, pageSize: PAGE_SIZE } },
  })
}

const idOf = (column: object): unknown =>
  'id' in column && column.id !== undefined
    ? column.id
    : 'accessorKey' in column
      ? column.accessorKey
      : undefined

export type DatasetTableModel = ReturnType<typeof useDatasetTable>
