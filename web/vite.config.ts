import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import project from './package.json' with { type: 'json' }

const catalogue = process.env.CATALOGUE_URL ?? 'http://127.0.0.1:8080'
const served = ['/api', '/sparql', '/catalog', '/ontology', '/codelist', '/mapping', '/profile', '/health']

export default defineConfig({
  plugins: [react()],
  define: { __VERSION__: JSON.stringify(project.version) },
  build: {
    manifest: true,
    // Fonts and images stay files: the content security policy allows data: for images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1100,
    // YASGUI carries an old polyfill with `eval` that never runs; the policy of the server forbids it anyway.
    rolldownOptions: { checks: { eval: false } },
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, catalogue])) },
})
