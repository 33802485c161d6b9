import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { renameWard } from '../../contract/capability-endpoints.ts'
import type { WardTables } from '../ward-tables.ts'
import { lockOwnWard } from './read-wards.ts'
import { addWardName, isWardNameTaken, lockWardNames, newestNameRevision } from './ward-store.ts'

export const serveRenameWard = serve(renameWard, async (work: Work<WardTables>, { params, body }) => {
  work.note({ subject: params.wardId })
  const ward = await lockOwnWard(work, params.wardId)
  if (!ward) return refuse('ward-not-found')
  await lockWardNames(work, ward.facility_id)
  if (await isWardNameTaken(work, ward.facility_id, body.name, params.wardId)) return refuse('ward-name-taken')
  const { revision } = await newestNameRevision(work, params.wardId)
  await addWardName(work, { id: params.wardId, ownerId: ward.owner_id, revision: revision + 1, name: body.name })
  return { name: body.name }
})
