import type { CatalogueIndex, DatasetEntry, Facet } from '../../shared/types'

/** A facet with what the counting needs: option lookup and the closure of `broader`. */
export interface PreparedFacet {
  facet: Facet
  /** Notation or IRI to position. */
  position: Map<string, number>
  /** The word that stands for an option in the address: its notation when unique, else its IRI. */
  words: string[]
  /** For each dataset the positions it counts for: its own values and all broader ones. */
  members: number[][]
  /** Datasets of the whole catalogue per option, with roll-up. */
  sizes: number[]
  /** Whether a dataset names the option itself. */
  isDirect: boolean[]
  /** Share of the datasets that state anything here, 0 to 1. */
  coverage: number
}

/** A facet stated by fewer datasets than this share is noise and stays hidden. */
export const MIN_COVERAGE = 0.05

export interface Prepared {
  index: CatalogueIndex
  facets: PreparedFacet[]
  /** Folded text of each dataset, for the search box. */
  texts: string[]
}

export function prepare(index: CatalogueIndex): Prepared {
  const ordered = [...index.facets].sort((a, b) => a.order - b.order)
  return {
    index,
    facets: ordered.map((facet) => prepareFacet(facet, index.datasets)),
    texts: index.datasets.map((dataset) => textOf(dataset, ordered)),
  }
}

function prepareFacet(facet: Facet, datasets: DatasetEntry[]): PreparedFacet {
  const closure = facet.options.map((_, option) => closureOf(facet, option))
  const members = datasets.map((dataset) => [
    ...new Set((dataset.values[facet.id] ?? []).flatMap((option) => closure[option] ?? [])),
  ])
  const uses = new Map<string, number>()
  for (const { notation } of facet.options) if (notation) uses.set(notation, (uses.get(notation) ?? 0) + 1)
  const words = facet.options.map(({ notation, value }) =>
    notation && uses.get(notation) === 1 ? notation : value,
  )
  const position = new Map(facet.options.map(({ value }, option) => [value, option]))
  words.forEach((word, option) => {
    position.set(word, option)
  })
  return { facet, position, words, members, ...usageOf(facet, datasets, members) }
}

function usageOf(facet: Facet, datasets: DatasetEntry[], members: number[][]) {
  const sizes = facet.options.map(() => 0)
  for (const option of members.flat()) sizes[option] = (sizes[option] ?? 0) + 1
  const direct = new Set(datasets.flatMap(({ values }) => values[facet.id] ?? []))
  const stated = datasets.filter(({ values, numbers }) => values[facet.id]?.length || facet.id in numbers)
  const coverage = datasets.length === 0 ? 0 : stated.length / datasets.length
  return { sizes, isDirect: facet.options.map((_, option) => direct.has(option)), coverage }
}

function closureOf(facet: Facet, option: number): number[] {
  const seen = new Set([option])
  for (const current of seen) for (const broader of facet.options[current]?.broader ?? []) seen.add(broader)
  return [...seen]
}

/** Lower case without accents, so that "Cancer du sein, métastasé" is found by "metastase". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function textOf(dataset: DatasetEntry, facets: Facet[]): string {
  const terms = facets.flatMap((facet) =>
    (dataset.values[facet.id] ?? []).flatMap((option) => {
      const found = facet.options[option]
      return found ? [found.label, found.notation ?? '', ...(found.synonyms ?? [])] : []
    }),
  )
  const own = [dataset.id, dataset.title, dataset.description ?? '', ...(dataset.keywords ?? [])]
  return fold([...own, ...terms].join('\n'))
}
