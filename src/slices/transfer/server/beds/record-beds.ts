import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { recordBeds } from '../../contract/bed-endpoints.ts'
import { lockOwnWard, readWards } from '../capability/read-wards.ts'
import type { WardTables } from '../ward-tables.ts'
import { addBedLine } from './bed-store.ts'

/** The ward is locked: of two people who say a number at once, the second is told what the first said. */
export const serveRecordBeds = serve(recordBeds, async (work: Work<WardTables>, { params, body }) => {
  work.note({ subject: params.wardId })
  const own = await lockOwnWard(work, params.wardId)
  if (!own) return refuse('ward-not-found')
  const taken = await takenLine(work, params.wardId, body.id)
  if (taken) return { id: body.id, statedAt: taken.toISOString() }
  const [ward] = await readWards(work, { only: params.wardId })
  if ((ward?.beds?.id ?? null) !== body.seenId) return refuse('beds-changed-meanwhile')
  const statedAt = new Date(work.now.getTime() - body.secondsAgo * 1000)
  await addBedLine(work, { ...body, wardId: params.wardId, ownerId: own.owner_id, statedAt })
  return { id: body.id, statedAt: statedAt.toISOString() }
})

/** When the line was stated, if it has arrived before. */
async function takenLine(work: Work<WardTables>, wardId: string, id: string): Promise<Date | undefined> {
  const line = await work.db
    .selectFrom('transfer.bed_availability')
    .select('stated_at')
    .where('id', '=', id)
    .where('ward_id', '=', wardId)
    .executeTakeFirst()
  return line?.stated_at
}
