import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/test-files/longest-first.ts'
import { runOnce } from './scripts/test-files/run-once.ts'

const onFirstServerOnly = process.env.RENKEI_TEST_POSTGRES === 'system' ? runOnce.flatMap(({ files }) => files) : []

export default defineConfig({
  test: {
    // One process for each processor, which loads the program once and not again for every file.
    maxWorkers: '100%',
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['src/app/testing/fixed-seed.ts', 'src/app/testing/leave-nothing-behind.ts'],
          include: ['{src,seed,architecture,scripts,bench}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/*.db.test.ts', 'architecture/planted/**'],
          // Nothing here is timed; a busy machine may take long over a property.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          setupFiles: ['src/app/testing/fixed-seed.ts', 'src/app/testing/leave-nothing-behind.ts'],
          include: ['{src,bench}/**/*.db.test.ts'],
          exclude: onFirstServerOnly,
          globalSetup: ['src/app/testing/vitest-global-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journey',
          include: ['e2e/**/*.journey.ts'],
          // A page answers when its processor is free; the runner's own second is not even a slow page's.
          expect: { poll: { timeout: 15_000 } },
          globalSetup: ['src/app/testing/vitest-global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
