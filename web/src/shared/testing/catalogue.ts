import type { CatalogueIndex, DatasetEntry, Facet } from '../types'
import type { Search } from '../url'
import type { Random } from './random'

const letters = ['a', 'b', 'c', 'd', 'e', 'f']

/** A catalogue with two hierarchical facets, one plain facet and one of numbers. */
export function randomIndex(random: Random): CatalogueIndex {
  const facets = ['site', 'scan', 'land'].map((id, order) => randomFacet(id, order, random))
  const cases: Facet = { id: 'cases', label: 'Cases', kind: 'number', order: 9, options: [] }
  const datasets = Array.from({ length: random.below(40) }, (_, at) =>
    randomDataset(`d${at}`, facets, random),
  )
  return { revision: 1, facets: [...facets, cases], datasets }
}

function randomFacet(id: string, order: number, random: Random): Facet {
  const options = letters.map((letter, at) => ({
    value: `https://example.org/${id}/${letter}`,
    notation: random.pick([letter, letter, null]),
    label: `${id} ${letter}`,
    broader: order < 2 ? [...Array(at).keys()].filter(() => random.below(4) === 0) : [],
  }))
  return { id, label: id, kind: order < 2 ? 'concept' : 'value', order, options }
}

function randomDataset(id: string, facets: Facet[], random: Random): DatasetEntry {
  const values = facets.map((facet) => [facet.id, random.some([...facet.options.keys()], 0.2)] as const)
  const numbers: Record<string, number> = random.below(3) ? { cases: 10 * random.below(50) } : {}
  const title = random.pick(['Brain scans', 'Breast scans', 'Étude du sein'])
  return { id, iri: `https://example.org/dataset/${id}`, title, values: Object.fromEntries(values), numbers }
}

export function randomSearch(index: CatalogueIndex, random: Random): Search {
  const search: Search = {}
  for (const { id, options } of index.facets) {
    const words = random.some(options, 0.15).map(({ value, notation }) => notation ?? value)
    if (words.length > 0) search[id] = words
  }
  if (random.below(3) === 0) search.cases = [random.pick(['100..', '..200', '50..300'])]
  if (random.below(3) === 0) search.q = [random.pick(['scans', 'etude', 'brain', 'site a', 'nowhere'])]
  return search
}
