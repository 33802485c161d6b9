import type { QueryClient } from '@tanstack/react-query'

/** Whatever was read of disclosure may say something else now; the preview too. */
export const renewDisclosure = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('disclosure.') })
