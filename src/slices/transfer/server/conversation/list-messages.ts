import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { listMessages } from '../../contract/conversation-endpoints.ts'
import { findEnquiry } from '../enquiry/enquiry-store.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { marksOf, messagesAfter } from './conversation-store.ts'
import type { ConversationTables } from './conversation-tables.ts'
import { markShaped, messagesShaped } from './message-shapes.ts'

export const serveListMessages = serve(listMessages, async (work: Work<TransferTables>, { params, query }) => {
  const enquiry = await findEnquiry(work, params.id)
  if (!enquiry) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id, seen: [{ subject: enquiry.request_id, ownerId: enquiry.owner_id }] })
  const conversation = workFor<ConversationTables>(work)
  const rows = await messagesAfter(conversation, enquiry.id, query.after, query.limit + 1)
  const page = rows.slice(0, query.limit)
  const { total, marks } = await marksOf(conversation, enquiry.id)
  const nameOf = await namesOf(work, [enquiry.owner_id, enquiry.receiver_id])
  return {
    items: await messagesShaped(work, page, nameOf),
    total,
    next: rows.length > query.limit ? String(page.at(-1)?.position) : null,
    readMarks: marks.map((mark) => markShaped(mark, nameOf)),
    mayWrite: enquiry.ended_at === null,
  }
})
