import { Button, Group, VisuallyHidden } from '@mantine/core'
import { t } from '../shared/messages'
import { parseRange } from './engine/range'
import { cleared, type Filter, filtersOf, without } from './engine/selection'
import { useExploration } from './exploration'
import classes from './explore.module.css'
import { rangeText } from './rangeText'

/** Nothing is filtered without a chip here. */
export function Chips() {
  const { prepared, search, change } = useExploration()
  const filters = filtersOf(prepared, search)
  if (filters.length === 0) return null
  const nameOf = (key: string) =>
    prepared.facets.find(({ facet }) => facet.id === key)?.facet.label ?? t('filters.search')
  return (
    <Group gap={6} role="group" aria-label={t('filters.active')}>
      {filters.map((filter) => (
        <Chip
          key={`${filter.key} ${filter.word}`}
          facet={nameOf(filter.key)}
          filter={filter}
          onRemove={() => change(without(search, filter))}
        />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        c="var(--mantine-color-anchor)"
        onClick={() => change(cleared(search))}
      >
        {t('filters.clear')}
      </Button>
    </Group>
  )
}

interface ChipProps {
  facet: string
  filter: Filter
  onRemove: () => void
}

function Chip({ facet, filter, onRemove }: ChipProps) {
  const range = filter.key === 'q' ? undefined : parseRange(filter.word)
  const known = range ? rangeText(range) : filter.label
  const option = filter.isKnown ? known : t('filters.unknown', { option: filter.label })
  return (
    <button
      type="button"
      className={classes.chip}
      data-unknown={filter.isKnown ? undefined : true}
      onClick={onRemove}
    >
      <VisuallyHidden>{t('filters.remove')}</VisuallyHidden>
      <span className={classes.chipFacet}>{facet}:</span>
      <span>{option}</span>
      <span aria-hidden="true" className={classes.chipCross}>
        ×
      </span>
    </button>
  )
}
