import { Stack } from '@mantine/core'
import { t } from '../shared/messages'
import { Snippet } from '../shared/Snippet'
import type { DatasetPage } from '../shared/types'
import { bibtexOf, citationOf } from './cite'
import { Section } from './Section'

export function Cite({ dataset }: { dataset: DatasetPage }) {
  return (
    <Section title={t('dataset.cite')}>
      <Stack gap="sm">
        <Snippet label={t('dataset.cite.text')} text={citationOf(dataset)} />
        <Snippet label={t('dataset.cite.bibtex')} text={bibtexOf(dataset)} />
      </Stack>
    </Section>
  )
}
