import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['src/app/testing/fixed-seed.ts'],
          include: ['{src,seed,architecture,scripts,bench}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/*.db.test.ts', 'architecture/planted/**'],
          // Nothing here is timed; a busy machine may take long over a property.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          setupFiles: ['src/app/testing/fixed-seed.ts'],
          include: ['src/**/*.db.test.ts'],
          globalSetup: ['src/app/testing/vitest-global-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journey',
          include: ['e2e/**/*.journey.ts'],
          globalSetup: ['src/app/testing/vitest-global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
