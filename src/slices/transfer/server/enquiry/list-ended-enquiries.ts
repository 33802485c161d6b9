import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listEndedEnquiries } from '../../contract/enquiry-endpoints.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'

const shownDays = 14
const most = 50

/** Not the case: only that somebody no longer waits for a word or a bed. */
export const serveListEndedEnquiries = serve(listEndedEnquiries, async (work: Work<TransferTables>) => {
  const found = await work.db
    .selectFrom('transfer.enquiry')
    .select(['id', 'owner_id', 'state', 'ended_at'])
    .where('receiver_id', '=', acting(work).organisationId)
    .where('state', 'in', ['withdrawn', 'released'])
    .where('ended_at', '>', new Date(work.now.getTime() - shownDays * 86_400_000))
    .orderBy('ended_at', 'desc')
    .limit(most)
    .execute()
  const nameOf = await namesOf(
    work,
    found.map((each) => each.owner_id),
  )
  const items = found.flatMap(({ id, owner_id: senderId, state, ended_at: endedAt }) =>
    endedAt ? [{ id, senderName: nameOf(senderId) ?? '', state, endedAt: endedAt.toISOString() }] : [],
  )
  return { items, total: items.length, next: null }
})
