import { Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { BarChart } from '../shared/charts/BarChart'
import type { Bar } from '../shared/charts/bar'
import { formatNumber } from '../shared/format'
import { type MessageKey, t } from '../shared/messages'
import type { Aggregate } from '../shared/types'
import classes from './dataset.module.css'
import { Section } from './Section'

/** The published counts of the dataset, one chart for each dimension. */
export function Distributions({ aggregates }: { aggregates: Aggregate[] }) {
  const shown = aggregates.filter(({ cells }) => cells.length > 0)
  const present = new Set(shown.map(({ measure }) => measure))
  const measures = [...new Set(['subjects', 'studies', 'series', ...present])].filter((measure) =>
    present.has(measure),
  )
  const [picked, setPicked] = useState<string>()
  const measure = picked ?? measures[0]
  if (!measure) return null
  const isWithholding = shown.some(({ cells }) => cells.some(({ suppressed }) => suppressed))
  return (
    <Section title={t('dataset.distributions')} isBare>
      <Group justify="space-between" mb="sm" gap="sm">
        <Text size="sm" c="dimmed">
          {t('dataset.rounded')} {isWithholding && t('dataset.suppressedNote')}
        </Text>
        {measures.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('dataset.measure')}
            value={measure}
            onChange={setPicked}
            data={measures.map((value) => ({ value, label: measureLabel(value) }))}
          />
        )}
      </Group>
      <div className={classes.charts}>
        {shown
          .filter((aggregate) => aggregate.measure === measure)
          .map((aggregate) => (
            <AggregateChart key={aggregate.dimension} aggregate={aggregate} />
          ))}
      </div>
    </Section>
  )
}

function AggregateChart({ aggregate }: { aggregate: Aggregate }) {
  const bars = useMemo(() => barsOf(aggregate), [aggregate])
  const title = t('chart.title', {
    measure: measureLabel(aggregate.measure),
    facet: aggregate.label.toLowerCase(),
  })
  return <BarChart title={title} bars={bars} />
}

function measureLabel(measure: string): string {
  const labels: Record<string, MessageKey> = {
    subjects: 'measure.subjects',
    studies: 'measure.studies',
    series: 'measure.series',
  }
  const key = labels[measure]
  return key ? t(key) : measure
}

/** The largest number that a withheld cell may hide; its outline is drawn that long. */
const THRESHOLD = 10

export function barsOf({ cells }: Aggregate): Bar[] {
  return cells.map(({ label, notation, count, suppressed }, at) => ({
    key: `${at} ${notation ?? label}`,
    label,
    value: suppressed ? THRESHOLD : (count ?? 0),
    text: suppressed ? t('dataset.suppressed') : formatNumber(count ?? 0),
    isWithheld: suppressed,
  }))
}
