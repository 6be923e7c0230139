import { Group, Text } from '@mantine/core'
import { CopyButton } from '../shared/CopyButton'
import { safeHref } from '../shared/format'
import { t } from '../shared/messages'
import type { DatasetPage } from '../shared/types'
import classes from './dataset.module.css'
import { Section } from './Section'

/** The lasting address of the dataset and its record in the RDF formats. */
export function Exports({ dataset }: { dataset: DatasetPage }) {
  return (
    <Section title={t('dataset.iri')}>
      <Group gap="xs" wrap="nowrap" justify="space-between" mb="sm">
        <code className={classes.iri}>{dataset.iri}</code>
        <CopyButton text={dataset.iri} what={t('dataset.iri')} />
      </Group>
      <Text size="sm" c="dimmed" mb={4}>
        {t('dataset.exports')}
      </Text>
      <ul className={classes.exports}>
        {(dataset.exports ?? []).map(({ label, href }) => (
          <li key={href}>
            <a href={safeHref(href)}>{label}</a>
          </li>
        ))}
        <li>
          <a href={`/dataset/${dataset.id}/revisions`}>{t('dataset.revisions')}</a>
        </li>
        {dataset.received && (
          <li>
            <a href={safeHref(dataset.received)}>{t('dataset.received')}</a>
          </li>
        )}
      </ul>
    </Section>
  )
}
