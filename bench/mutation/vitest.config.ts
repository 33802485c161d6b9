import { defineConfig } from 'vitest/config'

/** The pure tests of the rules alone: what kills a mutant must be beside the rule. */
export default defineConfig({
  test: {
    setupFiles: ['src/app/testing/fixed-seed.ts'],
    include: ['src/slices/governance/domain/**/*.test.ts'],
  },
})
