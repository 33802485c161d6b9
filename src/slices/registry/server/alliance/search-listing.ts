import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { downloadAlliancesCsv } from '../../contract/download-endpoints.ts'
import { activityCategories, activityCategoryKeys } from '../../domain/alliance-activity.ts'
import { searchWords } from '../../domain/search-text.ts'
import type { RegistryTables } from '../registry-tables.ts'

export type ListingFilter = InputOf<typeof downloadAlliancesCsv>['query']

/** The lines of the register that a filter leaves, not yet ordered. An absent or empty filter leaves all. */
export function searchListing(work: Work<RegistryTables>, filter: ListingFilter) {
  let query = work.db.selectFrom('registry.listing')
  for (const word of searchWords(filter.q ?? '')) {
    query = query.where(sql<boolean>`strpos(search_text, ${word}) > 0`)
  }
  if (filter.prefecture) query = query.where('prefecture', '=', filter.prefecture)
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.activity) {
    const category = categoryCalled(filter.activity)
    query = query.where('id', 'in', (inner) =>
      inner.selectFrom('registry.listing_activity').select('alliance_id').where('category', '=', category),
    )
  }
  return query
}

/** People and links may name a category by its key or in Japanese; an unknown one is nobody's activity. */
const categoryCalled = (text: string): string =>
  activityCategoryKeys.find((key) => activityCategories[key] === text) ?? text
