import { first, type Search, withKey } from '../../shared/url'
import { PAGE_KEYS } from './evaluate'
import type { Prepared, PreparedFacet } from './prepare'
import { parseRange } from './range'

/** One filter in force, as a chip shows it. */
export interface Filter {
  key: string
  word: string
  label: string
  /** False when the catalogue does not know the option: it then matches nothing. */
  isKnown: boolean
}

export function filtersOf({ facets }: Prepared, search: Search): Filter[] {
  const text = first(search, 'q')?.trim()
  const own = text ? [{ key: 'q', word: text, label: text, isKnown: true }] : []
  return [...own, ...facets.flatMap((facet) => filtersOfFacet(facet, search))]
}

function filtersOfFacet({ facet, position }: PreparedFacet, search: Search): Filter[] {
  const words = search[facet.id] ?? []
  if (facet.kind === 'number')
    return words
      .slice(0, 1)
      .filter(parseRange)
      .map((word) => ({ key: facet.id, word, label: word, isKnown: true }))
  return words.map((word) => {
    const label = facet.options[position.get(word) ?? -1]?.label
    return { key: facet.id, word, label: label ?? word, isKnown: label !== undefined }
  })
}

/** Adds the word to the key or takes it away; the page starts at 1 again. */
export function toggled(search: Search, key: string, word: string): Search {
  const words = search[key] ?? []
  const next = words.includes(word) ? words.filter((other) => other !== word) : [...words, word]
  return withKey(withKey(search, 'page', []), key, next)
}

export const replaced = (search: Search, key: string, words: string[]): Search =>
  withKey(withKey(search, 'page', []), key, words)

/** The state without one filter; free text and a range have only one word. */
export const without = (search: Search, { key, word }: Filter): Search =>
  replaced(search, key, key === 'q' ? [] : (search[key] ?? []).filter((other) => other !== word))

/** The state without any filter; how the page looks stays. */
export function cleared(search: Search): Search {
  const kept = Object.entries(search).filter(
    ([key]) => PAGE_KEYS.includes(key) && key !== 'q' && key !== 'page',
  )
  return Object.fromEntries(kept)
}

/** Only the filters, as `/api/v1/search` takes them. */
export function queryOf(prepared: Prepared, search: Search): Search {
  const query: Search = {}
  for (const { key, word } of filtersOf(prepared, search)) query[key] = [...(query[key] ?? []), word]
  return query
}

/** Positions of the chosen options of a facet. */
export function chosenOf({ facet, position }: PreparedFacet, search: Search): Set<number> {
  const found = (search[facet.id] ?? []).map((word) => position.get(word))
  return new Set(found.filter((option) => option !== undefined))
}
