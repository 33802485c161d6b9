import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { closeWard } from '../../contract/capability-endpoints.ts'
import type { WardTables } from '../ward-tables.ts'
import { lockOwnWard } from './read-wards.ts'

export const serveCloseWard = serve(closeWard, async (work: Work<WardTables>, { params }) => {
  work.note({ subject: params.wardId })
  if (!(await lockOwnWard(work, params.wardId))) return refuse('ward-not-found')
  await work.db.updateTable('transfer.ward').set({ closed_at: work.now }).where('id', '=', params.wardId).execute()
  return { id: params.wardId }
})
