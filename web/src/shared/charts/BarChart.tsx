import { ActionIcon, Skeleton, Text, Title, UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { BarsIcon, TableIcon } from '../icons'
import { t } from '../messages'
import { BarTable } from './BarTable'
import { type Bar, ROW } from './bar'
import classes from './charts.module.css'

const BarPlot = lazy(() => import('./BarPlot'))

interface Props {
  title: string
  bars: Bar[]
  /** Makes every bar a button. */
  onPick?: (key: string) => void
  note?: string | undefined
}

/** A bar chart with the same numbers as a table; with `onPick` every bar is a button for mouse and keyboard. */
export function BarChart({ title, bars, onPick, note }: Props) {
  const [isTable, setTable] = useState(false)
  const Icon = isTable ? BarsIcon : TableIcon
  const text = bars.map((bar) => `${bar.label}: ${bar.text}`).join('; ')
  return (
    <section className={`panel ${classes.chart}`} aria-label={title}>
      <div className={classes.head}>
        <Title order={3} size="h6">
          {title}
        </Title>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="dimmed"
          aria-label={t(isTable ? 'chart.asChart' : 'chart.asTable', { title })}
          title={t(isTable ? 'chart.asChart' : 'chart.asTable', { title })}
          onClick={() => setTable(!isTable)}
        >
          <Icon />
        </ActionIcon>
      </div>
      {bars.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('chart.nothing')}
        </Text>
      )}
      {isTable ? (
        <BarTable title={title} bars={bars} onPick={onPick} />
      ) : (
        <div className={classes.stage} style={{ minHeight: bars.length * ROW }}>
          <Suspense fallback={<Skeleton height={bars.length * ROW} />}>
            <BarPlot bars={bars} label={t('chart.label', { title, text })} />
          </Suspense>
          {onPick && <Targets bars={bars} onPick={onPick} />}
        </div>
      )}
      {note && (
        <Text size="xs" c="dimmed" mt={6}>
          {note}
        </Text>
      )}
    </section>
  )
}

/** The rows of the chart as buttons, exactly over the bars. */
function Targets({ bars, onPick }: { bars: Bar[]; onPick: (key: string) => void }) {
  return (
    <div className={classes.targets}>
      {bars.map(({ key, label, text, isChosen }) => (
        <UnstyledButton
          key={key}
          className={classes.target}
          style={{ height: ROW }}
          title={`${label}: ${text}`}
          aria-label={t('chart.option', { option: label, count: text })}
          aria-pressed={isChosen ?? false}
          onClick={() => onPick(key)}
        />
      ))}
    </div>
  )
}
