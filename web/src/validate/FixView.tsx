import { Anchor, Badge, Code, Group, Text } from '@mantine/core'
import { t } from '../shared/messages'
import { Snippet } from '../shared/Snippet'
import type { Check, Fix, Place } from './types'
import classes from './validate.module.css'

const PLACES = 5

/** One thing to mend: what is asked for, what was found, what to write instead, and which checks that settles. */
export function FixView({ fix, checks }: { fix: Fix; checks: Check[] }) {
  const more = fix.allowedTotal - fix.allowed.length
  return (
    <article className={classes.fix} data-severity={fix.severity}>
      <Group gap="xs">
        <Badge variant="default" size="sm" radius="sm" tt="none">
          {t(`validate.severity.${fix.severity}`)}
        </Badge>
        <Code>{fix.property}</Code>
      </Group>
      <Text my="xs">{fix.message}</Text>
      {fix.nearest && (
        <Text size="sm">
          {t('validate.nearest')} <Code>{fix.nearest.text}</Code>
        </Text>
      )}
      {fix.allowed.length > 0 && (
        <Text size="sm" className={classes.address}>
          {t('validate.allowed')} {fix.allowed.map(({ text }) => text).join(', ')}
          {more > 0 && ` ${t('validate.more', { count: more })}`}
        </Text>
      )}
      <ul className={classes.places}>
        {fix.places.slice(0, PLACES).map((place) => (
          <li key={`${place.focus.text} ${place.line} ${place.column} ${place.value?.text}`}>
            {placeText(place)}
          </li>
        ))}
      </ul>
      {fix.count > PLACES && <Text size="sm">{t('validate.more', { count: fix.count - PLACES })}</Text>}
      {fix.snippet.trim() !== '' && <Snippet label={t('validate.snippet')} text={fix.snippet.trim()} />}
      <AlsoMends checks={checks.filter(({ shape }) => fix.alsoMends.includes(shape))} />
      {/^https?:/.test(fix.section) && (
        <Anchor href={fix.section} size="sm">
          {t('validate.section')}
        </Anchor>
      )}
    </article>
  )
}

function AlsoMends({ checks }: { checks: Check[] }) {
  if (checks.length === 0) return null
  return (
    <details className={classes.places}>
      <summary>{t('validate.mends', { n: checks.length })}</summary>
      <ul>
        {checks.map(({ shape, property, message }) => (
          <li key={`${shape} ${property} ${message}`}>
            <code>{property}</code> {message}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** "Line 7, column 19: <node> has "value"". */
export function placeText({ focus, value, line, column }: Place): string {
  const where = line ? `${t('validate.place', { line, column: column ?? 1 })} ` : ''
  return value ? `${where}${focus.text}: ${value.text}` : `${where}${focus.text}`
}
