import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { CallOf, OutputOf } from '../contract/endpoint.ts'
import { callEndpoint, type JsonEndpoint } from './call-endpoint.ts'
import { endpointKey, ProblemError } from './use-endpoint.ts'

interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly next: string | null
}

type ItemOf<E> = OutputOf<E> extends { items: readonly (infer Item)[] } ? Item : never

/** Reads a list page by page. While a changed filter is being read, the previous list stays on screen. */
export function useEndpointPages<E extends JsonEndpoint>(endpoint: E, call: CallOf<E>) {
  const pages = useInfiniteQuery<PageOf<ItemOf<E>>, ProblemError>({
    queryKey: [...endpointKey(endpoint, call), 'pages'],
    initialPageParam: undefined,
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => page.next ?? undefined,
    queryFn: async ({ signal, pageParam }) => {
      const { query } = call as unknown as { query?: object }
      const paged = { ...call, query: { ...query, cursor: pageParam } } as unknown as CallOf<E>
      const answer = await callEndpoint(endpoint, paged, { signal })
      if (!answer.ok) throw new ProblemError(answer.problem)
      return answer.value as PageOf<ItemOf<E>>
    },
  })
  const read = pages.data?.pages
  const data = read && { items: read.flatMap((page) => page.items), total: read[0]?.total ?? 0 }
  return {
    data,
    error: pages.error,
    refetch: pages.refetch,
    isRenewing: pages.isPlaceholderData,
    isReadingMore: pages.isFetchingNextPage,
    readMore: pages.hasNextPage ? () => pages.fetchNextPage() : undefined,
  }
}
