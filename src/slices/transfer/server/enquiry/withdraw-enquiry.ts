import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { withdrawEnquiry } from '../../contract/enquiry-endpoints.ts'
import { acting } from '../acting.ts'
import { isTaken, recordStep } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { changeEnquiry, lockEnquiry } from './enquiry-store.ts'

/** One enquiry is taken back while the others go on. A chosen receiver is released instead: that is a step of the case. */
export const serveWithdrawEnquiry = serve(withdrawEnquiry, async (work: Work<TransferTables>, { params, body }) => {
  const enquiry = await lockEnquiry(work, params.id)
  if (!enquiry || enquiry.owner_id !== acting(work).organisationId) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  if (await isTaken(work, enquiry.request_id, body.idempotencyKey)) return { id: enquiry.id, state: enquiry.state }
  if (enquiry.ended_at !== null || enquiry.state === 'chosen') return refuse('step-not-possible')
  await changeEnquiry(work, enquiry.id, { state: 'withdrawn', ended_at: work.now })
  await recordStep(work, {
    requestId: enquiry.request_id,
    enquiryId: enquiry.id,
    ownerId: enquiry.owner_id,
    step: 'withdraw',
    from: enquiry.state,
    to: 'withdrawn',
    idempotencyKey: body.idempotencyKey,
  })
  return { id: enquiry.id, state: 'withdrawn' as const }
})
