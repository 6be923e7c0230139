import { Badge, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '../format'
import { t } from '../messages'
import classes from './datasets.module.css'
import type { DatasetRow } from './rows'

interface RowProps {
  row: DatasetRow
}

export function TitleCell({ row }: RowProps) {
  return (
    <Link to="/dataset/$id" params={{ id: row.id }} className={classes.title}>
      {row.title}
    </Link>
  )
}

export function ProviderCell({ row }: RowProps) {
  if (!row.provider) return <Unstated />
  return (
    <Link to="/provider/$id" params={{ id: row.provider.id }} className="plain">
      {row.provider.name}
    </Link>
  )
}

export function ModalityBadges({ row }: RowProps) {
  return (
    <Group gap={4}>
      {row.modalities.map(({ notation, label }) => (
        <Badge
          key={notation}
          variant="default"
          radius="sm"
          size="md"
          tt="none"
          title={label}
          className={classes.badge}
        >
          {notation}
        </Badge>
      ))}
    </Group>
  )
}

export function NumberCell({ value }: { value: number | undefined }) {
  return value === undefined ? <Unstated /> : formatNumber(value)
}

export function AccessCell({ access }: { access: string }) {
  return access || <Unstated />
}

function Unstated() {
  return (
    <Text span inherit c="dimmed">
      {t('list.unstated')}
    </Text>
  )
}
