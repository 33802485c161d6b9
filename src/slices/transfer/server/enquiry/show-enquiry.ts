import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { showEnquiry } from '../../contract/enquiry-endpoints.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'
import { findRequest } from '../request/request-store.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { findEnquiry } from './enquiry-store.ts'
import { shapeEnquiry } from './shape-enquiry.ts'

export const serveShowEnquiry = serve(showEnquiry, async (work: Work<TransferTables>, { params }) => {
  const enquiry = await findEnquiry(work, params.id)
  if (!enquiry) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  const request = await findRequest(work, enquiry.request_id)
  const nameOf = await namesOf(work, [enquiry.owner_id, enquiry.receiver_id, enquiry.facility_id])
  const party = enquiry.owner_id === acting(work).organisationId ? 'sender' : 'receiver'
  return {
    // Without sight of the case its state is not told; the enquiry itself says whether it has ended.
    enquiry: shapeEnquiry(enquiry, { transferState: request?.state ?? 'enquiring', party, now: work.now, nameOf }),
    requestId: enquiry.request_id,
    senderName: nameOf(enquiry.owner_id) ?? '',
    caseVisible: request !== null,
  }
})
