import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { answerEnquiry } from '../../contract/enquiry-endpoints.ts'
import { acting } from '../acting.ts'
import type { TransferTables } from '../transfer-tables.ts'
import type { WardTables } from '../ward-tables.ts'
import { lockEnquiry } from './enquiry-store.ts'
import { recordAnswer } from './record-answer.ts'

export const serveAnswerEnquiry = serve(answerEnquiry, async (work: Work<TransferTables>, { params, body }) => {
  const enquiry = await lockEnquiry(work, params.id)
  if (!enquiry || enquiry.receiver_id !== acting(work).organisationId) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  if (body.wardId !== null && !(await isWardOf(work, body.wardId, enquiry.receiver_id))) return refuse('ward-not-ours')
  return recordAnswer(work, enquiry, body)
})

async function isWardOf(work: Work<TransferTables>, wardId: string, ownerId: string | null): Promise<boolean> {
  const found = await workFor<WardTables>(work)
    .db.selectFrom('transfer.ward')
    .select('id')
    .where('id', '=', wardId)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  return found !== undefined
}
