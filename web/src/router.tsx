import { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { datasetQuery, examplesQuery, indexQuery, profilesQuery } from './shared/api'
import { Failure } from './shared/Failure'
import { Layout } from './shared/Layout'
import { NotFound } from './shared/NotFound'
import { parseSearch, type Search, stringifySearch } from './shared/url'

export const client = new QueryClient()

const root = createRootRoute({
  component: Layout,
  notFoundComponent: () => <NotFound />,
  validateSearch: (search) => search as Search,
})

const explore = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: () => void client.prefetchQuery(indexQuery),
  component: lazyRouteComponent(() => import('./explore/ExplorePage')),
})

const dataset = createRoute({
  getParentRoute: () => root,
  path: '/dataset/$id',
  loader: ({ params }) => void client.prefetchQuery(datasetQuery(params.id)),
  component: lazyRouteComponent(() => import('./dataset/DatasetRoute')),
})

const provider = createRoute({
  getParentRoute: () => root,
  path: '/provider/$id',
  loader: () => void client.prefetchQuery(indexQuery),
  component: lazyRouteComponent(() => import('./provider/ProviderPage')),
})

const sparql = createRoute({
  getParentRoute: () => root,
  path: '/sparql',
  loader: () => void client.prefetchQuery(examplesQuery),
  component: lazyRouteComponent(() => import('./sparql/SparqlPage')),
})

const validate = createRoute({
  getParentRoute: () => root,
  path: '/validate',
  loader: () => void client.prefetchQuery(profilesQuery),
  component: lazyRouteComponent(() => import('./validate/ValidatePage')),
})

export const router = createRouter({
  routeTree: root.addChildren([explore, dataset, provider, sparql, validate]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} reset={reset} />,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
