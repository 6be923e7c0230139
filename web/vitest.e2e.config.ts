import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    globalSetup: './e2e/server.ts',
    reporters: ['verbose', 'junit'],
    outputFile: { junit: './target/e2e.junit.xml' },
  },
})
