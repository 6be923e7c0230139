import { queryOptions } from '@tanstack/react-query'
import type { Outcome, ProfileCard } from '../validate/types'
import type { CatalogueIndex, DatasetPage, DatasetQuality, ExampleQuery } from './types'

/** An answer that is not the data asked for; carries what a person needs to report it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly id: string,
    readonly title: string,
    readonly detail: string,
  ) {
    super(title)
  }
}

interface Problem {
  title?: string
  code?: string
  detail?: string
  instance?: string
}

async function problemOf(response: Response): Promise<ApiError> {
  const isJson = response.headers.get('content-type')?.includes('json')
  const problem: Problem = isJson ? await response.json().catch(() => ({})) : {}
  const request = problem.instance ?? response.headers.get('x-request-id')
  const id = [problem.code ?? `HTTP-${response.status}`, request].filter(Boolean).join(' · ')
  return new ApiError(response.status, id, problem.title ?? response.statusText, problem.detail ?? '')
}

async function get<T>(path: string, isComplete: (body: T) => boolean): Promise<T> {
  return send(path, { headers: { accept: 'application/json' } }, isComplete)
}

async function send<T>(path: string, request: RequestInit, isComplete: (body: T) => boolean): Promise<T> {
  const response = await fetch(path, request).catch((cause: unknown) => {
    throw new ApiError(0, `NO-ANSWER · ${path}`, '', cause instanceof Error ? cause.message : '')
  })
  if (!response.ok) throw await problemOf(response)
  const body = (await response.json().catch(() => null)) as T | null
  if (body === null || !isComplete(body)) throw new ApiError(response.status, `BAD-ANSWER · ${path}`, '', '')
  return body
}

const retry = (failures: number, error: Error) =>
  failures < 1 && error instanceof ApiError && (error.status === 0 || error.status >= 500)

export const indexQuery = queryOptions({
  queryKey: ['index'],
  queryFn: () =>
    get<CatalogueIndex>(
      '/api/v1/index',
      (body) => Array.isArray(body.datasets) && Array.isArray(body.facets),
    ),
  staleTime: 60_000,
  retry,
  retryDelay: 400,
})

export const datasetQuery = (id: string) =>
  queryOptions({
    queryKey: ['dataset', id],
    queryFn: () => get<DatasetPage>(`/api/v1/datasets/${encodeURIComponent(id)}`, (body) => !!body.iri),
    staleTime: 60_000,
    retry,
    retryDelay: 400,
  })

export const qualityQuery = (id: string) =>
  queryOptions({
    queryKey: ['quality', id],
    queryFn: () =>
      get<DatasetQuality>(`/api/v1/datasets/${encodeURIComponent(id)}/quality`, (body) =>
        Array.isArray(body.profiles),
      ),
    staleTime: 60_000,
    retry,
    retryDelay: 400,
  })

export const examplesQuery = queryOptions({
  queryKey: ['queries'],
  queryFn: () => get<ExampleQuery[]>('/api/v1/queries', Array.isArray),
  staleTime: Number.POSITIVE_INFINITY,
  retry,
  retryDelay: 400,
})

export const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: () => get<ProfileCard[]>('/api/v1/profiles', Array.isArray),
  staleTime: Number.POSITIVE_INFINITY,
  retry,
  retryDelay: 400,
})

/** Checks a record; without a profile its content decides. */
export function check(record: string, mediaType: string, profile: string | null): Promise<Outcome> {
  const query = profile ? `?profile=${encodeURIComponent(profile)}` : ''
  const headers = { accept: 'application/json', 'content-type': mediaType }
  const request = { method: 'POST', headers, body: record }
  return send<Outcome>(`/api/v1/validate${query}`, request, (body) => Array.isArray(body.results))
}

/** A short link to a query; the server refuses what it would not run. */
export function shareQuery(text: string): Promise<{ id: string; url: string }> {
  const request = { method: 'POST', headers: { 'content-type': 'application/sparql-query' }, body: text }
  return send('/sparql/links', request, (body: { id: string; url: string }) => typeof body.id === 'string')
}

/** How the server would run a query, as text. */
export async function explainQuery(text: string): Promise<string> {
  const response = await fetch('/sparql', {
    method: 'POST',
    headers: { accept: 'text/plain' },
    body: new URLSearchParams({ query: text, explain: 'true' }),
  }).catch((cause: unknown) => {
    throw new ApiError(0, 'NO-ANSWER · /sparql', '', cause instanceof Error ? cause.message : '')
  })
  if (!response.ok) throw await problemOf(response)
  return response.text()
}
