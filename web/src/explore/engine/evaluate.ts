import type { DatasetEntry } from '../../shared/types'
import { first, type Search } from '../../shared/url'
import { fold, type Prepared, type PreparedFacet } from './prepare'
import { inRange, parseRange } from './range'

/** What one facet shows: it respects all other filters and ignores its own. */
export interface FacetCounts {
  /** Datasets per option. */
  datasets: number[]
  /** Sum of the measure per option; equals `datasets` when datasets are counted. */
  amounts: number[]
  /** Datasets that the other filters leave, and how many of them have a value here. */
  total: number
  covered: number
  /** The values of a number facet. */
  numbers: number[]
}

export interface Outcome {
  hits: DatasetEntry[]
  counts: Map<string, FacetCounts>
}

/** Words that steer the page itself and are never a facet. */
export const PAGE_KEYS = ['q', 'count', 'view', 'sort', 'page', 'by']

type Matcher = (dataset: number) => boolean

/** Applies the filters of the address: OR inside a facet, AND across facets and search words. */
export function evaluate(prepared: Prepared, search: Search, measure?: string): Outcome {
  const { facets, index, texts } = prepared
  const words = fold(first(search, 'q') ?? '').split(/\s+/)
  const active = facets
    .map((facet, at) => ({ at, matches: matcherOf(facet, prepared, search) }))
    .filter((entry): entry is { at: number; matches: Matcher } => entry.matches !== undefined)
  const tallies = facets.map(emptyCounts)
  const hits: DatasetEntry[] = []
  index.datasets.forEach((dataset, d) => {
    if (!words.every((word) => texts[d]?.includes(word))) return
    const failed = active.filter(({ matches }) => !matches(d))
    const weight = measure ? (dataset.numbers[measure] ?? 0) : 1
    const add = (at: number) => tally(tallies[at], facets[at], dataset, d, weight)
    if (failed.length === 0) {
      hits.push(dataset)
      for (let at = 0; at < facets.length; at++) add(at)
    } else if (failed.length === 1 && failed[0]) add(failed[0].at)
  })
  return { hits, counts: new Map(facets.map(({ facet }, at) => [facet.id, tallies[at] as FacetCounts])) }
}

function matcherOf(prepared: PreparedFacet, { index }: Prepared, search: Search): Matcher | undefined {
  const { facet, members } = prepared
  const chosen = search[facet.id]
  if (!chosen || chosen.length === 0) return undefined
  if (facet.kind === 'number') {
    const range = parseRange(chosen[0])
    return range && ((d) => inRange(index.datasets[d]?.numbers[facet.id], range))
  }
  const options = new Set(chosen.map((word) => prepared.position.get(word)))
  return (d) => members[d]?.some((option) => options.has(option)) ?? false
}

function emptyCounts({ facet }: PreparedFacet): FacetCounts {
  const zeros = () => facet.options.map(() => 0)
  return { datasets: zeros(), amounts: zeros(), total: 0, covered: 0, numbers: [] }
}

function tally(
  counts: FacetCounts | undefined,
  prepared: PreparedFacet | undefined,
  dataset: DatasetEntry,
  d: number,
  weight: number,
): void {
  if (!counts || !prepared) return
  const number = dataset.numbers[prepared.facet.id]
  const members = prepared.members[d] ?? []
  counts.total++
  if (prepared.facet.kind === 'number' ? number !== undefined : members.length > 0) counts.covered++
  if (prepared.facet.kind === 'number' && number !== undefined) counts.numbers.push(number)
  for (const option of members) {
    counts.datasets[option] = (counts.datasets[option] ?? 0) + 1
    counts.amounts[option] = (counts.amounts[option] ?? 0) + weight
  }
}
