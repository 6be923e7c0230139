// Serves `dist` and generated data in the shape of the API: `npm run build && npm run mock -- [port]`.
// For work on the pages without the catalogue; `CATALOGUE_URL=http://127.0.0.1:8090 npm run dev` proxies to it as well.
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { index, page, quality, queries } from './data.mjs'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
}
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'"

function json(response, body, status = 200, type = 'application/json') {
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
}

function problem(response, status, title) {
  json(
    response,
    { type: 'urn:cimo:problem:DEV', title, status, code: `DEV-${status}`, instance: 'r-1' },
    status,
    'application/problem+json',
  )
}

function rows(response) {
  const bindings = index.datasets.slice(0, 12).map(({ iri, title }) => ({
    dataset: { type: 'uri', value: iri },
    title: { type: 'literal', value: title, 'xml:lang': 'en' },
  }))
  const body = { head: { vars: ['dataset', 'title'] }, results: { bindings } }
  json(response, body, 200, 'application/sparql-results+json')
}

function file(response, path) {
  const wanted = join(dist, normalize(path))
  const found =
    wanted.startsWith(dist) && extname(wanted) && existsSync(wanted) ? wanted : join(dist, 'index.html')
  response.writeHead(200, {
    'content-type': types[extname(found)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  })
  createReadStream(found)
    .on('error', () => response.end())
    .pipe(response)
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost')
  const id = /^\/api\/v1\/datasets\/([\w-]+)$/.exec(pathname)?.[1]
  const measured = /^\/api\/v1\/datasets\/([\w-]+)\/quality$/.exec(pathname)?.[1]
  const isPage = request.headers.accept?.includes('text/html')
  if (pathname === '/api/v1/index') return json(response, index)
  if (pathname === '/api/v1/queries') return json(response, queries)
  if (measured) return json(response, quality(measured))
  if (id === 'gone') return problem(response, 410, 'Gone')
  if (id) return page(id) ? json(response, page(id)) : problem(response, 404, 'Not found')
  if (pathname === '/sparql' && !isPage) return rows(response)
  return pathname.startsWith('/api/') ? problem(response, 404, 'Not found') : file(response, pathname)
}

const port = Number(process.argv[2] ?? 8090)
createServer(answer).listen(port, '127.0.0.1', () => console.log(`Ready at http://127.0.0.1:${port}`))
