import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

const project = (name: string, testTimeout: number) => ({
  root,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    environment: 'node' as const,
    setupFiles: [resolve(import.meta.dirname, 'seed-properties.ts')],
    testTimeout,
    hookTimeout: testTimeout
  }
})

// The long runs take part only when they are asked for by name, with npm run test:full.
const full = process.env['ERRATUM_FULL'] === '1' ? [project('full', 3_600_000)] : []

export default defineConfig({
  root,
  test: {
    projects: [project('unit', 10_000), project('integration', 120_000), ...full],
    maxWorkers: 2,
    restoreMocks: true,
    allowOnly: false,
    // One process loads the desk once, not once a file; a test keeps nothing in a module.
    isolate: false
  }
})
