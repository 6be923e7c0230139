import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { createContext, useCallback, useContext, useMemo } from 'react'
import { indexQuery } from '../shared/api'
import { formatNumber } from '../shared/format'
import type { Facet } from '../shared/types'
import { first, type Search } from '../shared/url'
import { evaluate, type FacetCounts, type Outcome } from './engine/evaluate'
import { type Prepared, prepare } from './engine/prepare'

/** What the parts of the page share: the index, the filters of the address and what they leave. */
export interface Exploration {
  prepared: Prepared
  search: Search
  outcome: Outcome
  /** The number facet that is summed up; nothing when datasets are counted. */
  measure: Facet | undefined
  change: (next: Search, isTyping?: boolean) => void
}

/** The address as state: a choice can be undone by Back, typing leaves one entry. */
export function useSearchState() {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const change = useCallback(
    (next: Search, isTyping = false) => {
      void navigate({ to: '.', search: next as never, replace: isTyping, resetScroll: false })
    },
    [navigate],
  )
  return { search, change }
}

export function useCatalogue() {
  const { data, error, refetch } = useQuery(indexQuery)
  const prepared = useMemo(() => data && prepare(data), [data])
  return { prepared, error, refetch }
}

export function useExplorationOf(prepared: Prepared): Exploration {
  const { search, change } = useSearchState()
  const counted = first(search, 'count')
  return useMemo(() => {
    const measure = prepared.index.facets.find(({ id, kind }) => kind === 'number' && id === counted)
    return { prepared, search, change, measure, outcome: evaluate(prepared, search, measure?.id) }
  }, [prepared, search, change, counted])
}

export const ExplorationContext = createContext<Exploration | null>(null)

export function useExploration(): Exploration {
  const exploration = useContext(ExplorationContext)
  if (!exploration) throw new Error('This part belongs inside an ExplorationContext')
  return exploration
}

const NOTHING: FacetCounts = { datasets: [], amounts: [], total: 0, covered: 0, numbers: [] }

export const countsOf = ({ outcome }: Exploration, facet: Facet): FacetCounts =>
  outcome.counts.get(facet.id) ?? NOTHING

/** The count of one option in the unit that the reader chose. */
export function amountOf(counts: FacetCounts, option: number): string {
  return formatNumber(counts.amounts[option] ?? 0)
}
