import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listActivities } from '../../contract/overview-endpoints.ts'
import { activityCategories, activityCategoryKeys } from '../../domain/alliance-activity.ts'
import type { RegistryTables } from '../registry-tables.ts'

export const serveListActivities = serve(listActivities, async (work: Work<RegistryTables>) => {
  const counts = await work.db
    .selectFrom('registry.listing_activity')
    .select((count) => ['category', count.fn.countAll<number>().as('alliances')])
    .groupBy('category')
    .execute()
  const countOf = new Map(counts.map(({ category, alliances }) => [category, alliances]))
  return {
    items: activityCategoryKeys.map((key) => ({
      key,
      name: activityCategories[key],
      alliances: countOf.get(key) ?? 0,
    })),
  }
})
