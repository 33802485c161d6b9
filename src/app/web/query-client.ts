import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../platform/browser/use-endpoint.ts'

/** A refusal is an answer and is not asked again; only a broken connection or server is, once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Offline is a state we show ourselves; waiting silently for the network would look like loading for ever.
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && error instanceof ProblemError && error.problem.status >= 500,
      retryDelay: 500,
    },
    mutations: { networkMode: 'always' },
  },
})
