import type { Query, QueryClient } from '@tanstack/react-query'
import type { Followed } from '../../contract/live-stream.ts'

/** What a query says of itself when it shows a row whose news the live stream may carry. */
export interface Follows {
  readonly row: string
  /** With what was written; undefined when something before it is missing, so that it has to be read. */
  readonly takeIn: (shown: unknown, words: unknown) => unknown
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly follows?: Follows }
  }
}

const shown = (client: QueryClient): readonly Query[] => client.getQueryCache().findAll({ type: 'active' })

/** Tells the rows that are on the screen, and again whenever they are others. Returns how to stop. */
export function watchFollowed(client: QueryClient, onRows: (rows: readonly string[]) => void): () => void {
  let before = ''
  const look = () => {
    const rows = shown(client).flatMap(({ meta }) => meta?.follows?.row ?? [])
    if (rows.join() === before) return
    before = rows.join()
    onRows(rows)
  }
  look()
  return client.getQueryCache().subscribe(look)
}

/** The hashes of the queries that took in what was written: nothing of it need be read again. */
export function takeIn(client: QueryClient, { row, words }: Followed): readonly string[] {
  return shown(client).flatMap(({ meta, queryHash, queryKey, state }) => {
    if (meta?.follows?.row !== row || state.data === undefined) return []
    const next = meta.follows.takeIn(state.data, words)
    if (next === undefined) return []
    client.setQueryData(queryKey, next)
    return [queryHash]
  })
}
