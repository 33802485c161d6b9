import { afterAll, vi } from 'vitest'

// Files run one after the other in one process, which loads the program once: none leaves its settings to the next.
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})
