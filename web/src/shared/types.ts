/** The JSON of `/api/v1`, as the server sends it. */

export interface FacetOption {
  value: string
  notation?: string | null
  label: string
  /** Positions of the broader options in the same list. */
  broader?: number[]
  synonyms?: string[]
}

export interface Facet {
  id: string
  label: string
  kind: 'concept' | 'value' | 'number'
  order: number
  options: FacetOption[]
}

export interface DatasetEntry {
  id: string
  iri: string
  title: string
  description?: string
  keywords?: string[]
  provider?: string
  country?: string
  issued?: string
  /** Facet id to positions in the options of that facet. */
  values: Record<string, number[]>
  numbers: Record<string, number>
}

export interface CatalogueIndex {
  revision: number
  facets: Facet[]
  datasets: DatasetEntry[]
}

export interface Term {
  label: string
  iri?: string | null
}

export interface AggregateCell {
  label: string
  notation?: string | null
  count: number | null
  suppressed: boolean
}

export interface Aggregate {
  dimension: string
  label: string
  measure: string
  cells: AggregateCell[]
}

export interface DatasetPage {
  id: string
  iri: string
  title: string
  description?: string
  state?: string
  provider?: { id: string; name: string; country?: string | null; email?: string | null } | null
  access?: Term | null
  cases?: number | null
  studies?: number | null
  version?: string | null
  issued?: string | null
  modified?: string | null
  properties?: { label: string; iri: string; values: Term[] }[]
  aggregates?: Aggregate[]
  provenance?: { label: string; value: string }[]
  findings?: { severity: string; message: string; path?: string | null; profiles?: string[] }[]
  exports?: { label: string; href: string }[]
  /** Address of the record under the names of its sender. */
  received?: string | null
  revision?: number
}

export interface ProfileQuality {
  profile: string
  title: string
  passed: number
  applied: number
  /** Passed of applied, 0 to 1. */
  score: number
  /** Oldest first, this version last. */
  trend: { revision: number; at: string; score: number }[]
}

export interface DatasetQuality {
  id: string
  revision: number
  profiles: ProfileQuality[]
}

export interface ExampleQuery {
  id: string
  title: string
  purpose: string
  tags: string[]
  text: string
}
