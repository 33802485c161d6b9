import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { renderPdf } from '../../../../platform/documents/render-paper.ts'
import { makeOutsideLink, printFaxCover, recordOutsideAnswer } from '../../contract/outside-endpoints.ts'
import { isSameCode } from '../../domain/short-code.ts'
import { recordAnswer } from '../enquiry/record-answer.ts'
import { namesOf } from '../names.ts'
import { faxCoverPaper } from '../papers/fax-cover-paper.ts'
import { findRequest } from '../request/request-store.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { makeLink, shortCodeOf } from './outside-link-store.ts'
import { ownOutsideEnquiry } from './own-outside-enquiry.ts'

const addressOf = (origin: string, token: string): string => `${origin}/transfer/outside#${token}`

export const serveMakeOutsideLink = serve(
  makeOutsideLink,
  async (work: Work<TransferTables>, { params }, { origin }) => {
    const enquiry = await ownOutsideEnquiry(work, params.id)
    if ('refused' in enquiry) return enquiry
    if (enquiry.ended_at !== null) return refuse('enquiry-ended')
    const { token, shortCode, expiresAt } = await makeLink(work, enquiry)
    return { address: addressOf(origin, token), shortCode, expiresAt: expiresAt.toISOString() }
  },
)

export const servePrintFaxCover = serve(printFaxCover, async (work: Work<TransferTables>, { params }, { origin }) => {
  const enquiry = await ownOutsideEnquiry(work, params.id)
  if ('refused' in enquiry) return enquiry
  const request = await findRequest(work, enquiry.request_id)
  if (!request || enquiry.ended_at !== null) return refuse('enquiry-ended')
  const link = await makeLink(work, enquiry)
  const nameOf = await namesOf(work, [request.owner_id, request.facility_id])
  const paper = faxCoverPaper({
    request,
    senderName: [nameOf(request.owner_id), nameOf(request.facility_id)].filter(Boolean).join(' '),
    outsideName: enquiry.outside_name,
    dueAt: enquiry.due_at,
    shortCode: link.shortCode,
    address: addressOf(origin, link.token),
    on: work.today,
  })
  return { fileName: `受入照会_${request.number}_${link.shortCode}.pdf`, bytes: () => renderPdf(paper) }
})

export const serveRecordOutsideAnswer = serve(
  recordOutsideAnswer,
  async (work: Work<TransferTables>, { params, body }) => {
    const enquiry = await ownOutsideEnquiry(work, params.id)
    if ('refused' in enquiry) return enquiry
    const { shortCode, ...answer } = body
    const printed = await shortCodeOf(work, enquiry.id)
    // Without a code it came by telephone; a code that is there must be the one that was printed.
    if (shortCode !== null && (printed === null || !isSameCode(shortCode, printed)))
      return refuse('code-does-not-match')
    return recordAnswer(work, enquiry, { ...answer, wardId: null })
  },
)
