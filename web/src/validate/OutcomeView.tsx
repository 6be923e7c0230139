import { Text, Title } from '@mantine/core'
import { t } from '../shared/messages'
import { FixView } from './FixView'
import type { Outcome, Result } from './types'
import classes from './validate.module.css'

/** The summary first, then what to mend, then every check. */
export function OutcomeView({ outcome }: { outcome: Outcome }) {
  return (
    <section aria-label={t('validate.outcome')}>
      <Title order={2} size="h3">
        {t(outcome.conforms ? 'validate.conforms' : 'validate.conforms.not')}
      </Title>
      <Text mb="md">{outcome.summary}</Text>
      {outcome.notes.map(({ code, message }) => (
        <Text key={`${code} ${message}`} size="sm" c="dimmed">
          {code}: {message}
        </Text>
      ))}
      {outcome.results.map((result) => (
        <ResultView key={result.profile} result={result} />
      ))}
    </section>
  )
}

function ResultView({ result }: { result: Result }) {
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {t('validate.passed', { profile: result.title, passed: result.passed, applied: result.applied })}
      </Title>
      {result.fixes.map((fix) => (
        <FixView
          key={`${fix.shape} ${fix.severity} ${fix.property} ${fix.message} ${fix.nearest?.text}`}
          fix={fix}
          checks={result.checks}
        />
      ))}
      <details className={classes.checks}>
        <summary>{t('validate.checks')}</summary>
        <ul>
          {result.checks.map((check) => (
            <li key={`${check.shape} ${check.property} ${check.message}`}>
              <b>{t(`validate.check.${check.state}`)}</b> <code>{check.property}</code> {check.message}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
