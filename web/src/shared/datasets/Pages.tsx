import { Button, Group } from '@mantine/core'
import { t } from '../messages'

interface Props {
  page: number
  count: number
  onPage: (page: number) => void
}

/** First, last and the neighbours of the current page; gaps are shown as an ellipsis. */
export function pageNumbers(page: number, count: number): number[] {
  const near = [1, page - 1, page, page + 1, count]
  return [...new Set(near.filter((number) => number >= 1 && number <= count))].sort((a, b) => a - b)
}

export function Pages({ page, count, onPage }: Props) {
  if (count < 2) return null
  const numbers = pageNumbers(page, count)
  return (
    <Group component="nav" aria-label={t('list.pages')} gap={6} mt="md" justify="center">
      <Step label={t('list.previous')} to={page - 1} isOff={page === 1} onPage={onPage} />
      {numbers.map((number, at) => (
        <Group key={number} gap={6}>
          {at > 0 && number - (numbers[at - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          <Button
            size="compact-sm"
            variant={number === page ? 'filled' : 'default'}
            aria-label={t('list.page', { page: number })}
            aria-current={number === page ? 'page' : undefined}
            onClick={() => onPage(number)}
          >
            {number}
          </Button>
        </Group>
      ))}
      <Step label={t('list.next')} to={page + 1} isOff={page === count} onPage={onPage} />
    </Group>
  )
}

interface StepProps {
  label: string
  to: number
  isOff: boolean
  onPage: (page: number) => void
}

function Step({ label, to, isOff, onPage }: StepProps) {
  return (
    <Button size="compact-sm" variant="subtle" disabled={isOff} onClick={() => onPage(to)}>
      {label}
    </Button>
  )
}
