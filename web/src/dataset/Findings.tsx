import { Badge, Text } from '@mantine/core'
import { t } from '../shared/messages'
import type { DatasetPage } from '../shared/types'
import classes from './dataset.module.css'
import { Quality } from './Quality'
import { Section } from './Section'

/** What the checks say of the record: in numbers, then in their own words. */
export function Findings({ dataset }: { dataset: DatasetPage }) {
  const findings = dataset.findings ?? []
  return (
    <Section title={t('dataset.findings')}>
      <Quality id={dataset.id} />
      {findings.length === 0 ? (
        <Text size="sm">{t('dataset.findings.none')}</Text>
      ) : (
        <ul className={classes.findings}>
          {findings.map(({ severity, message, path, profiles }) => (
            <li key={`${severity} ${message} ${path ?? ''}`}>
              <Badge variant="default" size="sm" radius="sm" tt="none">
                {severity}
              </Badge>
              <Text size="sm">{message}</Text>
              {path && <span className={classes.address}>{path}</span>}
              {profiles && profiles.length > 0 && (
                <Text size="xs" c="dimmed">
                  {profiles.join(', ')}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
