import { defineConfig } from 'vitest/config'

/** Tests that open the application in a browser. They share one browser on disk and one build. */
const IN_BROWSER = 'test/browser/**/*.test.ts'

export default defineConfig({
  test: {
    reporters: ['default', './scripts/plain-tally.mjs'],
    // Left to itself, one processor would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: [IN_BROWSER],
          // What a file of tests loads, the models of the reader among it, is there for the next: a third less time.
          isolate: false,
          globalSetup: ['test/support/postgres-setup.ts'],
          setupFiles: ['test/support/laws-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          globalSetup: ['test/support/browser-setup.ts'],
          // A screen is there as soon as the machine comes to it.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
