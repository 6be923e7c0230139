/** One of the sets of rules, see `GET /api/v1/profiles`. */
export interface ProfileCard {
  id: string
  title: string
  version: string
  purpose: string
}

interface Term {
  iri?: string
  text: string
}

export interface Place {
  focus: Term
  value?: Term
  line?: number
  column?: number
}

/** Findings that one remedy mends. */
export interface Fix {
  severity: 'violation' | 'warning' | 'hint'
  message: string
  property: string
  shape: string
  section: string
  count: number
  allowed: Term[]
  allowedTotal: number
  nearest?: Term
  snippet: string
  /** Other checks that pass when this is mended, by shape. */
  alsoMends: string[]
  places: Place[]
}

export interface Check {
  state: 'passed' | 'failed' | 'not-applicable'
  message: string
  property: string
  shape: string
  nodes: number
  failed: number
}

export interface Result {
  profile: string
  title: string
  conforms: boolean
  applied: number
  passed: number
  fixes: Fix[]
  checks: Check[]
}

export interface Outcome {
  conforms: boolean
  summary: string
  applied: number
  passed: number
  results: Result[]
  notes: { code: string; message: string }[]
}
