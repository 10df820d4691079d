import { defineConfig } from 'vitest/config'

/** In milliseconds. Much more than anything takes, for the machine may be busy with something else. */
const [TEST, HOOK] = [180_000, 60_000]

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: TEST,
    hookTimeout: HOOK,
    reporters: ['default', './scripts/plain-tally.mjs'],
  },
})
