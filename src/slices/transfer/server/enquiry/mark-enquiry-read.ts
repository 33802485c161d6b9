import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { markEnquiryRead } from '../../contract/enquiry-endpoints.ts'
import { acting } from '../acting.ts'
import { recordStep } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { changeEnquiry, lockEnquiry } from './enquiry-store.ts'

/** The first reading counts; the sender sees that somebody is looking. */
export const serveMarkEnquiryRead = serve(markEnquiryRead, async (work: Work<TransferTables>, { params }) => {
  const enquiry = await lockEnquiry(work, params.id)
  if (!enquiry || enquiry.receiver_id !== acting(work).organisationId) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  if (enquiry.state !== 'sent') return { id: enquiry.id, state: enquiry.state }
  await changeEnquiry(work, enquiry.id, { state: 'read', read_at: work.now })
  await recordStep(work, {
    requestId: enquiry.request_id,
    enquiryId: enquiry.id,
    ownerId: enquiry.owner_id,
    step: 'read',
    from: 'sent',
    to: 'read',
    idempotencyKey: work.newId(),
  })
  return { id: enquiry.id, state: 'read' as const }
})
