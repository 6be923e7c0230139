import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { BarChart } from '../shared/charts/BarChart'
import type { Bar } from '../shared/charts/bar'
import { t } from '../shared/messages'
import { ROLE } from '../shared/roles'
import type { PreparedFacet } from './engine/prepare'
import { chosenOf, toggled } from './engine/selection'
import { amountOf, countsOf, type Exploration, useExploration } from './exploration'
import classes from './explore.module.css'

const ROWS = 7
const ROWS_WHERE_SMALL = 4

/** Linked charts: what is clicked becomes a filter, and every filter changes all charts. */
export function Charts() {
  const { prepared } = useExploration()
  const isSmall = useMediaQuery('(max-width: 48rem)', undefined, { getInitialValueInEffect: false })
  const facets = ROLE.charts.flatMap((id) => prepared.facets.find(({ facet }) => facet.id === id) ?? [])
  const [picked, setPicked] = useState(facets[0]?.facet.id)
  if (facets.length === 0) return null
  const shown = isSmall ? facets.filter(({ facet }) => facet.id === picked) : facets
  return (
    <div>
      {isSmall && (
        <SegmentedControl
          fullWidth
          size="xs"
          mb={8}
          aria-label={t('chart.choose')}
          value={picked ?? ''}
          onChange={setPicked}
          data={facets.map(({ facet }) => ({ value: facet.id, label: facet.label }))}
        />
      )}
      <div className={classes.charts}>
        {shown.map((facet) => (
          <FacetChart key={facet.facet.id} prepared={facet} rows={isSmall ? ROWS_WHERE_SMALL : ROWS} />
        ))}
      </div>
    </div>
  )
}

function FacetChart({ prepared, rows }: { prepared: PreparedFacet; rows: number }) {
  const exploration = useExploration()
  const { search, change, measure } = exploration
  const bars = useMemo(() => barsOf(exploration, prepared), [exploration, prepared])
  const hidden = bars.length - rows
  return (
    <BarChart
      title={t('chart.title', {
        measure: measure?.label ?? t('explore.count.datasets'),
        facet: prepared.facet.label.toLowerCase(),
      })}
      bars={useMemo(() => bars.slice(0, rows), [bars, rows])}
      onPick={(word) => change(toggled(search, prepared.facet.id, word))}
      note={hidden > 0 ? t('chart.more', { n: hidden, count: hidden }) : undefined}
    />
  )
}

/** Options that datasets name themselves; mere groups above them would only repeat their sums. */
function barsOf(exploration: Exploration, prepared: PreparedFacet): Bar[] {
  const counts = countsOf(exploration, prepared.facet)
  const chosen = chosenOf(prepared, exploration.search)
  return prepared.facet.options
    .map((option, at) => ({
      key: prepared.words[at] ?? option.value,
      label: option.label,
      value: counts.amounts[at] ?? 0,
      text: amountOf(counts, at),
      isChosen: chosen.has(at),
      isShown: (prepared.isDirect[at] && (counts.datasets[at] ?? 0) > 0) || chosen.has(at),
    }))
    .filter(({ isShown }) => isShown)
    .sort((a, b) => b.value - a.value || a.label.localeCompare(b.label))
}
