import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listOwnFacilities } from '../../contract/capability-endpoints.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'

export const serveListOwnFacilities = serve(listOwnFacilities, async (work: Work<TenancyTables>) => {
  const facilities = await work.db
    .selectFrom('kernel.facility')
    .select(['id', 'kind', 'institution_code'])
    .where('organisation_id', '=', acting(work).organisationId)
    .orderBy('id')
    .execute()
  const nameOf = await namesOf(
    work,
    facilities.map(({ id }) => id),
  )
  const items = facilities.map(({ id, kind, institution_code: institutionCode }) => ({
    id,
    kind,
    name: nameOf(id) ?? '',
    institutionCode,
  }))
  return { items, total: items.length, next: null }
})
