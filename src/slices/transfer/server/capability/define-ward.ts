import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { defineWard } from '../../contract/capability-endpoints.ts'
import { acting } from '../acting.ts'
import type { WardTables } from '../ward-tables.ts'
import { addWard, isWardNameTaken, lockWardNames } from './ward-store.ts'

export const serveDefineWard = serve(defineWard, async (work: Work<WardTables>, { body }) => {
  const { organisationId } = acting(work)
  const facility = await workFor<TenancyTables>(work)
    .db.selectFrom('kernel.facility')
    .select('id')
    .where('id', '=', body.facilityId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!facility) return refuse('facility-not-ours')
  await lockWardNames(work, body.facilityId)
  if (await isWardNameTaken(work, body.facilityId, body.name)) return refuse('ward-name-taken')
  const id = work.newId()
  work.note({ subject: id })
  await addWard(work, { id, ownerId: organisationId, ...body })
  return { id }
})
