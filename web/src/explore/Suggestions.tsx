import { Button, Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { formatNumber } from '../shared/format'
import { t } from '../shared/messages'
import { withKey } from '../shared/url'
import { fold, type Prepared } from './engine/prepare'
import { toggled } from './engine/selection'
import { useExploration } from './exploration'

interface Props {
  text: string
  onPick: () => void
}

const MAXIMUM = 5

interface Suggestion {
  facet: string
  facetLabel: string
  word: string
  label: string
  size: number
}

/** Terms of the facets that the typed text names: a filter is sharper than a word. */
export function Suggestions({ text, onPick }: Props) {
  const { prepared, search, change } = useExploration()
  const found = useMemo(() => suggestionsFor(prepared, text), [prepared, text])
  const shown = found.filter(({ facet, word }) => !search[facet]?.includes(word)).slice(0, MAXIMUM)
  if (shown.length === 0) return null
  const pick = ({ facet, word }: Suggestion) => {
    change(toggled(withKey(search, 'q', []), facet, word))
    onPick()
  }
  return (
    <Group gap={6} mt={8} aria-label={t('search.suggestions')} role="group">
      <Text size="sm" c="dimmed">
        {t('search.suggestions')}
      </Text>
      {shown.map((suggestion) => (
        <Button
          key={`${suggestion.facet} ${suggestion.word}`}
          size="compact-sm"
          variant="light"
          onClick={() => pick(suggestion)}
        >
          {suggestion.facetLabel}: {suggestion.label} ({formatNumber(suggestion.size)})
        </Button>
      ))}
    </Group>
  )
}

function suggestionsFor(prepared: Prepared, text: string): Suggestion[] {
  const typed = fold(text.trim())
  if (typed.length < 2) return []
  return prepared.facets
    .flatMap(({ facet, words, sizes }) =>
      facet.options.flatMap((option, at) => {
        const names = [option.label, option.notation ?? '', ...(option.synonyms ?? [])].map(fold)
        const size = sizes[at] ?? 0
        if (size === 0 || !names.some((name) => isNamed(name, typed))) return []
        return [
          { facet: facet.id, facetLabel: facet.label, word: words[at] ?? '', label: option.label, size },
        ]
      }),
    )
    .sort((a, b) => b.size - a.size)
}

/** The typed text begins the name or one of its words. */
function isNamed(name: string, typed: string): boolean {
  return name.startsWith(typed) || name.includes(` ${typed}`)
}
