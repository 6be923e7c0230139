import { describe, expect, test } from 'vitest'
import { randomIndex, randomSearch } from '../../shared/testing/catalogue'
import { forSeeds } from '../../shared/testing/random'
import type { CatalogueIndex, DatasetEntry, Facet } from '../../shared/types'
import { type Search, withKey } from '../../shared/url'
import { evaluate } from './evaluate'
import { prepare } from './prepare'

/** The slow and obvious way: asks every dataset about every filter, walking up `broader` each time. */
function matches(index: CatalogueIndex, dataset: DatasetEntry, search: Search): boolean {
  return (
    index.facets.every((facet) => matchesFacet(dataset, facet, search[facet.id])) &&
    matchesText(index, dataset, search)
  )
}

function matchesFacet(dataset: DatasetEntry, facet: Facet, words: string[] | undefined): boolean {
  if (!words) return true
  if (facet.kind === 'number') {
    const [min, max] = (words[0] ?? '').split('..')
    const number = dataset.numbers[facet.id]
    return number !== undefined && number >= Number(min || 0) && number <= Number(max || Number.MAX_VALUE)
  }
  return words.some((word) =>
    facet.options.some(
      (option, at) => [option.notation, option.value].includes(word) && has(dataset, facet, at),
    ),
  )
}

function has(dataset: DatasetEntry, facet: Facet, wanted: number): boolean {
  const isBelow = (at: number): boolean => at === wanted || (facet.options[at]?.broader ?? []).some(isBelow)
  return (dataset.values[facet.id] ?? []).some(isBelow)
}

function matchesText(index: CatalogueIndex, dataset: DatasetEntry, search: Search): boolean {
  const labels = index.facets.flatMap((facet) =>
    (dataset.values[facet.id] ?? []).map((at) => facet.options[at]?.label),
  )
  const text = [dataset.title, ...labels].join(' ').replaceAll('É', 'e').toLowerCase()
  return (search.q?.[0] ?? '').split(' ').every((word) => text.includes(word))
}

describe('the facet engine', () => {
  test('agrees with asking every dataset about every filter', () => {
    forSeeds(300, (random) => {
      const index = randomIndex(random)
      const search = randomSearch(index, random)
      const { hits } = evaluate(prepare(index), search)
      const expected = index.datasets.filter((dataset) => matches(index, dataset, search))
      expect(hits.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    })
  })

  test('counts an option as if its own facet had no filter, with all others in force', () => {
    forSeeds(200, (random) => {
      const index = randomIndex(random)
      const search = randomSearch(index, random)
      const { counts } = evaluate(prepare(index), search)
      for (const facet of index.facets) {
        const others = index.datasets.filter((dataset) =>
          matches(index, dataset, withKey(search, facet.id, [])),
        )
        const expected = facet.options.map(
          (_, at) => others.filter((dataset) => has(dataset, facet, at)).length,
        )
        expect(counts.get(facet.id)?.datasets).toEqual(expected)
        expect(counts.get(facet.id)?.total).toBe(others.length)
      }
    })
  })

  test('gives a list as long as the count that was clicked', () => {
    forSeeds(100, (random) => {
      const index = randomIndex(random)
      const prepared = prepare(index)
      const search = randomSearch(index, random)
      const { counts } = evaluate(prepared, search)
      for (const { facet, words } of prepared.facets)
        words.forEach((word, at) => {
          const { hits } = evaluate(prepared, withKey(search, facet.id, [word]))
          expect(hits.length).toBe(counts.get(facet.id)?.datasets[at])
        })
    })
  })

  test('sums the measure over the datasets of an option', () => {
    forSeeds(100, (random) => {
      const index = randomIndex(random)
      const { counts, hits } = evaluate(prepare(index), {}, 'cases')
      for (const facet of index.facets)
        facet.options.forEach((_, at) => {
          const own = hits.filter((dataset) => has(dataset, facet, at))
          const sum = own.reduce((total, { numbers }) => total + (numbers.cases ?? 0), 0)
          expect(counts.get(facet.id)?.amounts[at]).toBe(sum)
        })
    })
  })

  test('counts a dataset without a value as not covered', () => {
    forSeeds(50, (random) => {
      const index = randomIndex(random)
      const { counts } = evaluate(prepare(index), {})
      const stated = index.datasets.filter(({ numbers }) => 'cases' in numbers).length
      expect(counts.get('cases')).toMatchObject({ covered: stated, total: index.datasets.length })
    })
  })

  test('lets an option that the catalogue does not know match nothing', () => {
    forSeeds(20, (random) => {
      expect(evaluate(prepare(randomIndex(random)), { site: ['no-such-option'] }).hits).toEqual([])
    })
  })
})
