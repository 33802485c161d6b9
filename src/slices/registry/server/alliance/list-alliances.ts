import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listAlliances } from '../../contract/find-endpoints.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { searchListing } from './search-listing.ts'
import { summaryColumns, summaryOf } from './summary-columns.ts'

export const serveListAlliances = serve(listAlliances, async (work: Work<RegistryTables>, { query }) => {
  const { cursor, limit, ...filter } = query
  const after = cursor ? readCursor(cursor) : ''
  if (after === null) return refuse('cursor-not-valid')

  const { total } = await searchListing(work, filter)
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const found = await searchListing(work, filter)
    .select([...summaryColumns, 'sort_key'])
    .where('sort_key', '>', after)
    .orderBy('sort_key')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(summaryOf),
    total,
    next: found.length > limit && last ? Buffer.from(last.sort_key).toString('base64url') : null,
  }
})

/** A cursor is where the page before ended; what is not one of ours is refused instead of starting somewhere. */
function readCursor(cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  return /^\d{4}\+? \S+ [\x20-\x7e]+$/.test(text) ? text : null
}
