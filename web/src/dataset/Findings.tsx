import { Badge, Text } from '@mantine/core'
import { t } from '../shared/messages'
import type { DatasetPage } from '../shared/types'
import classes from './dataset.module.css'
import { Section } from './Section'

/** What the checks say of the record, in their own words. */
export function Findings({ findings }: { findings: NonNullable<DatasetPage['findings']> }) {
  return (
    <Section title={t('dataset.findings')}>
      {findings.length === 0 ? (
        <Text size="sm">{t('dataset.findings.none')}</Text>
      ) : (
        <ul className={classes.findings}>
          {findings.map(({ severity, message, path }) => (
            <li key={`${severity} ${message} ${path ?? ''}`}>
              <Badge variant="default" size="sm" radius="sm" tt="none">
                {severity}
              </Badge>
              <Text size="sm">{message}</Text>
              {path && <span className={classes.address}>{path}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
