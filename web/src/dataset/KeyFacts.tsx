import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDate, formatNumber, safeHref } from '../shared/format'
import { t } from '../shared/messages'
import type { DatasetPage } from '../shared/types'
import classes from './dataset.module.css'
import { Section } from './Section'

export function KeyFacts({ dataset }: { dataset: DatasetPage }) {
  return (
    <Section title={t('dataset.facts')}>
      <div className={classes.numbers}>
        <BigNumber label={t('dataset.cases')} value={dataset.cases} />
        <BigNumber label={t('dataset.studies')} value={dataset.studies} />
      </div>
      <Text size="xs" c="dimmed" mb="sm">
        {t('dataset.rounded')}
      </Text>
      <dl className={classes.facts}>
        <Fact label={t('dataset.access')}>
          {dataset.access ? (
            <a href={safeHref(dataset.access.iri)}>{dataset.access.label}</a>
          ) : (
            t('dataset.access.none')
          )}
        </Fact>
        {dataset.version && <Fact label={t('dataset.version')}>{dataset.version}</Fact>}
        {dataset.issued && <Fact label={t('dataset.issued')}>{formatDate(dataset.issued)}</Fact>}
        {dataset.modified && <Fact label={t('dataset.modified')}>{formatDate(dataset.modified)}</Fact>}
        {dataset.revision !== undefined && <Fact label={t('dataset.revision')}>{dataset.revision}</Fact>}
        <Contact email={dataset.provider?.email} />
      </dl>
    </Section>
  )
}

function BigNumber({ label, value }: { label: string; value: number | null | undefined }) {
  const isKnown = value !== null && value !== undefined
  return (
    <div>
      <div className={isKnown ? classes.number : classes.noNumber}>
        {isKnown ? formatNumber(value) : t('dataset.notShown')}
      </div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Contact({ email }: { email: string | null | undefined }) {
  if (!email) return null
  const address = email.replace(/^mailto:/i, '')
  return (
    <Fact label={t('dataset.contact')}>
      <Anchor href={`mailto:${address}`} inherit>
        {address}
      </Anchor>
    </Fact>
  )
}
