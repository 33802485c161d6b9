import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { answerEnquiry } from '../../contract/enquiry-endpoints.ts'
import { acting } from '../acting.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { lockEnquiry } from './enquiry-store.ts'
import { recordAnswer } from './record-answer.ts'

export const serveAnswerEnquiry = serve(answerEnquiry, async (work: Work<TransferTables>, { params, body }) => {
  const enquiry = await lockEnquiry(work, params.id)
  if (!enquiry || enquiry.receiver_id !== acting(work).organisationId) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  return recordAnswer(work, enquiry, body)
})
