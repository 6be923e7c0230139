// Fails the build when a page asks a reader to load more script than agreed.
import { readFileSync, rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const KILO = 1000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** Keys of the chunks that load with a chunk: static imports, and dynamic ones where asked for. */
function closure(keys, withDynamic = false, stop = new Set()) {
  const seen = new Set(keys)
  for (const key of seen) {
    if (stop.has(key)) continue
    const { imports = [], dynamicImports = [] } = manifest[key]
    for (const next of [...imports, ...(withDynamic ? dynamicImports : [])]) seen.add(next)
  }
  return seen
}

const sizes = new Map()
function size(keys) {
  const files = new Set([...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')))
  for (const file of files)
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist))).length / KILO)
  return [...files].reduce((sum, file) => sum + sizes.get(file), 0)
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const shell = closure([entry])
const routes = manifest[entry].dynamicImports ?? []
const checks = [['entry', size(shell), 170]]
for (const route of routes) {
  const all = new Set([...shell, ...closure([route], true, shell)])
  const isSparql = route.includes('sparql')
  const shared = new Set(
    routes.filter((other) => other !== route).flatMap((other) => [...closure([other], true, shell)]),
  )
  const own = isSparql ? new Set([...all].filter((key) => !shell.has(key) && !shared.has(key))) : all
  checks.push([isSparql ? `${route} (own chunks)` : `${route} (in total)`, size(own), isSparql ? 320 : 300])
}

let isOver = false
for (const [name, kilobytes, limit] of checks) {
  const verdict = kilobytes > limit ? 'OVER' : 'ok'
  isOver ||= kilobytes > limit
  console.log(`${verdict.padEnd(5)} ${kilobytes.toFixed(1).padStart(6)} of ${limit} kB gz  ${name}`)
}
rmSync(new URL('.vite', dist), { recursive: true })
if (isOver) {
  console.error('A script budget is exceeded: load the addition lazily, or take something else out.')
  process.exit(1)
}
