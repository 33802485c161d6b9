import { defineConfig } from 'vitest/config'

/** The pure tests of the rules alone: what kills a mutant must be beside the rule. */
export default defineConfig({
  test: {
    setupFiles: ['src/app/testing/fixed-seed.ts'],
    // The changed code is slower than the code; a change that never ends is ended by the bench.
    testTimeout: 60_000,
    include: ['src/slices/governance/domain/**/*.test.ts'],
  },
})
