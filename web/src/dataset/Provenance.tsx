import { t } from '../shared/messages'
import type { DatasetPage } from '../shared/types'
import classes from './dataset.module.css'
import { Section } from './Section'

export function Provenance({ steps }: { steps: NonNullable<DatasetPage['provenance']> }) {
  if (steps.length === 0) return null
  return (
    <Section title={t('dataset.provenance')}>
      <dl className={classes.facts}>
        {steps.map(({ label, value }) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
