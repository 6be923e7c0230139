import { Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import { t } from '../shared/messages'
import { parseSearch, type Search } from '../shared/url'
import { evaluate } from './engine/evaluate'
import type { Prepared } from './engine/prepare'
import { filtersOf } from './engine/selection'
import { useExploration } from './exploration'
import classes from './explore.module.css'
import questions from './questions.json'

/** Worked questions for a first visit; only those that the catalogue at hand can answer. */
export function Questions() {
  const { prepared, search, change } = useExploration()
  const answerable = useMemo(() => answerableIn(prepared), [prepared])
  const isFiltered = filtersOf(prepared, search).length > 0
  if (isFiltered || answerable.length === 0) return null
  return (
    <section className={classes.questions} aria-label={t('questions.title')}>
      <Text size="sm" c="dimmed">
        {t('questions.title')}
      </Text>
      {answerable.map(({ title, state }) => (
        <Button
          key={title}
          size="compact-md"
          fz="sm"
          variant="light"
          onClick={() => change({ ...search, ...state })}
        >
          {title}
        </Button>
      ))}
    </section>
  )
}

function answerableIn(prepared: Prepared): { title: string; state: Search }[] {
  const keys = new Set(['q', ...prepared.facets.map(({ facet }) => facet.id)])
  return questions
    .map(({ title, search }) => ({ title, state: parseSearch(search) }))
    .filter(({ state }) => Object.keys(state).every((key) => keys.has(key)))
    .filter(({ state }) => evaluate(prepared, state).hits.length > 0)
}
