import { formatNumber } from '../shared/format'
import { t } from '../shared/messages'
import type { PreparedFacet } from './engine/prepare'
import { type Bin, binsOf, type Range } from './engine/range'
import { countsOf, useExploration } from './exploration'
import classes from './facets.module.css'

interface Props {
  prepared: PreparedFacet
  range: Range
  onRange: (range: Range) => void
}

/** How the datasets spread over the numbers; a column is a button that sets the range to it. */
export function Histogram({ prepared, range, onRange }: Props) {
  const exploration = useExploration()
  const { facet } = prepared
  const all = exploration.prepared.index.datasets.flatMap(({ numbers }) => numbers[facet.id] ?? [])
  const bins = binsOf(all, countsOf(exploration, facet).numbers)
  const max = Math.max(1, ...bins.map(({ count }) => count))
  if (bins.length < 2) return null
  return (
    <div className={classes.histogram}>
      {bins.map((bin) => (
        <button
          key={bin.min}
          type="button"
          className={classes.bin}
          data-out={isOutside(bin, range) || undefined}
          aria-pressed={bin.min === range.min && bin.max === range.max}
          aria-label={t('range.bin', {
            facet: facet.label,
            min: formatNumber(bin.min ?? 0),
            max: formatNumber(bin.max ?? 0),
            count: bin.count,
          })}
          title={`${formatNumber(bin.min ?? 0)}–${formatNumber(bin.max ?? 0)}: ${bin.count}`}
          onClick={() =>
            onRange(
              bin.min === range.min && bin.max === range.max ? {} : ({ min: bin.min, max: bin.max } as Range),
            )
          }
        >
          <span style={{ height: `${(100 * bin.count) / max}%` }} />
        </button>
      ))}
    </div>
  )
}

const isOutside = (bin: Bin, { min, max }: Range) =>
  (min !== undefined && (bin.max ?? 0) < min) || (max !== undefined && (bin.min ?? 0) > max)
