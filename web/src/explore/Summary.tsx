import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber } from '../shared/format'
import { t } from '../shared/messages'
import { ROLE } from '../shared/roles'
import type { DatasetEntry, Facet } from '../shared/types'
import { withKey } from '../shared/url'
import { useExploration } from './exploration'
import classes from './explore.module.css'
import { UseThis } from './UseThis'

/** The big sentence: how much the filters leave, and from whom. */
export function Summary({ children }: { children?: ReactNode }) {
  const { prepared, outcome } = useExploration()
  const { hits } = outcome
  const numbers = prepared.facets.map(({ facet }) => facet).filter(({ kind }) => kind === 'number')
  const cases = numbers.find(({ id }) => id === ROLE.cases)
  const parts = [
    sentence('explore.datasets', hits.length),
    ...(cases ? [`${formatNumber(sumOf(hits, cases))} ${cases.label.toLowerCase()}`] : []),
    sentence(
      'explore.providers',
      distinct(hits, ({ provider }) => provider),
    ),
    sentence(
      'explore.countries',
      distinct(hits, ({ country }) => country),
    ),
  ]
  return (
    <section aria-label={t('explore.summary')} className={classes.summary}>
      <Title order={1} className={classes.sentence} aria-live="polite" data-hits={hits.length}>
        {parts.map((part, at) => (
          <span key={part.replace(/^\S+/, '')}>
            <Strong text={part} />
            {at < parts.length - 1 && ', '}
          </span>
        ))}
      </Title>
      <Text size="xs" c="dimmed" className={classes.note}>
        {t('explore.note', { revision: prepared.index.revision })}
      </Text>
      <Group gap="xs" className={classes.controls}>
        {children}
        <CountBy numbers={numbers} />
        <UseThis />
      </Group>
    </section>
  )
}

/** Only the number of "43 datasets" in full weight. */
function Strong({ text }: { text: string }) {
  const [number, ...words] = text.split(' ')
  return (
    <span className={classes.part}>
      <b>{number}</b> {words.join(' ')}
    </span>
  )
}

function CountBy({ numbers }: { numbers: Facet[] }) {
  const { search, change, measure } = useExploration()
  return (
    <SegmentedControl
      size="xs"
      className={classes.count}
      aria-label={t('explore.count')}
      value={measure?.id ?? ''}
      onChange={(id) => change(withKey(search, 'count', id ? [id] : []))}
      data={[
        { value: '', label: t('explore.count.datasets') },
        ...numbers.map(({ id, label }) => ({ value: id, label })),
      ]}
    />
  )
}

const sentence = (key: 'explore.datasets' | 'explore.providers' | 'explore.countries', n: number) =>
  t(key, { n, count: n })

const sumOf = (hits: DatasetEntry[], { id }: Facet) =>
  hits.reduce((sum, { numbers }) => sum + (numbers[id] ?? 0), 0)

const distinct = (hits: DatasetEntry[], pick: (dataset: DatasetEntry) => string | undefined) =>
  new Set(hits.map(pick).filter(Boolean)).size
