import { Text } from '@mantine/core'
import { ROLE } from '../roles'
import type { CatalogueIndex } from '../types'
import { AccessCell, ModalityBadges, NumberCell, ProviderCell, TitleCell } from './cells'
import classes from './datasets.module.css'
import { headingOf } from './rows'
import type { DatasetTableModel } from './useDatasetTable'

interface Props {
  index: CatalogueIndex
  table: DatasetTableModel
}

export function DatasetCards({ index, table }: Props) {
  return (
    <ul className={classes.cards}>
      {table.getRowModel().rows.map(({ id, original: row }) => (
        <li key={id} className={`panel ${classes.card}`} data-dataset={id}>
          <h3 className={classes.cardTitle}>
            <TitleCell row={row} />
          </h3>
          <Text size="sm" c="dimmed">
            <ProviderCell row={row} />
            {row.country && ` · ${row.country}`}
          </Text>
          {row.description && (
            <Text size="sm" lineClamp={2}>
              {row.description}
            </Text>
          )}
          <ModalityBadges row={row} />
          <dl className={classes.cardFacts}>
            <dt>{headingOf(index, ROLE.cases)}</dt>
            <dd>
              <NumberCell value={row.cases} />
            </dd>
            <dt>{headingOf(index, ROLE.access)}</dt>
            <dd>
              <AccessCell access={row.access} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
