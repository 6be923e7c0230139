/** The state of a page: every key may repeat, `?modality=CT&modality=MR`. */
export type Search = Record<string, string[]>

export function parseSearch(text: string): Search {
  const search = new Map<string, string[]>()
  for (const [key, value] of new URLSearchParams(text)) search.set(key, [...(search.get(key) ?? []), value])
  return Object.fromEntries(search)
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([key, values]) =>
    [values ?? []].flat().map((v) => [key, `${v}`]),
  )
  const text = new URLSearchParams(pairs as [string, string][]).toString()
  return text ? `?${text}` : ''
}

/** The same state with one key replaced; an empty list removes the key. */
export function withKey(search: Search, key: string, values: string[]): Search {
  const { [key]: _, ...rest } = search
  return values.length > 0 ? { ...rest, [key]: values } : rest
}

export function first(search: Search, key: string): string | undefined {
  return search[key]?.[0]
}
