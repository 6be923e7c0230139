import { UnstyledButton } from '@mantine/core'
import { DownIcon, SortIcon, UpIcon } from '../icons'
import { t } from '../messages'
import classes from './datasets.module.css'
import type { DatasetTableModel } from './useDatasetTable'

interface Props {
  table: DatasetTableModel
  onSort: (word: string) => void
}

const isRight = (column: string) => (column === 'cases' ? true : undefined)

export function DatasetTable({ table, onSort }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={`panel ${classes.scroll}`} tabIndex={0} aria-label={t('list.table')}>
      <table className={classes.table}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <Heading key={header.id} column={header.column} onSort={onSort} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-dataset={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} data-right={isRight(cell.column.id)} data-column={cell.column.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Column = ReturnType<DatasetTableModel['getAllColumns']>[number]

function Heading({ column, onSort }: { column: Column; onSort: Props['onSort'] }) {
  const sorted = column.getIsSorted()
  const next = sorted === false ? column.getFirstSortDir() : sorted === 'asc' ? 'desc' : 'asc'
  const Icon = sorted === false ? SortIcon : sorted === 'asc' ? UpIcon : DownIcon
  return (
    <th
      scope="col"
      data-right={isRight(column.id)}
      aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort(next === 'desc' ? `-${column.id}` : column.id)}
      >
        {String(column.columnDef.header)}
        <span data-on={sorted !== false || undefined}>
          <Icon size={14} />
        </span>
      </UnstyledButton>
    </th>
  )
}
