import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { listMessages } from '../../contract/conversation-endpoints.ts'
import { acting } from '../acting.ts'
import { attachmentsOf } from '../attachment/attachment-store.ts'
import { findEnquiry } from '../enquiry/enquiry-store.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { marksOf, messagesAfter } from './conversation-store.ts'
import type { ConversationTables } from './conversation-tables.ts'

export const serveListMessages = serve(listMessages, async (work: Work<TransferTables>, { params, query }) => {
  const enquiry = await findEnquiry(work, params.id)
  if (!enquiry) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id, seen: [{ subject: enquiry.request_id, ownerId: enquiry.owner_id }] })
  const conversation = workFor<ConversationTables>(work)
  const rows = await messagesAfter(conversation, enquiry.id, query.after, query.limit + 1)
  const page = rows.slice(0, query.limit)
  const attachments = await attachmentsOf(
    work,
    page.map(({ id }) => id),
  )
  const { total, marks } = await marksOf(conversation, enquiry.id)
  const nameOf = await namesOf(work, [enquiry.owner_id, enquiry.receiver_id])
  const me = acting(work).organisationId
  return {
    items: page.map((row) => ({
      id: row.id,
      position: row.position,
      kind: row.kind,
      organisationId: row.author_organisation_id,
      organisationName: nameOf(row.author_organisation_id) ?? '',
      authorName: row.author_name,
      accountId: row.kind === 'step' ? null : row.author_account_id,
      own: row.author_organisation_id === me,
      body: row.body,
      step: row.step,
      stepTo: row.step_to,
      mentions: row.mentions,
      clientMessageId: row.client_message_id,
      sentAt: row.sent_at.toISOString(),
      attachments: attachments.get(row.id) ?? [],
    })),
    total,
    next: rows.length > query.limit ? String(page.at(-1)?.position) : null,
    readMarks: marks.map((mark) => ({
      organisationId: mark.organisation_id,
      organisationName: nameOf(mark.organisation_id) ?? '',
      position: mark.position,
      readAt: mark.read_at.toISOString(),
    })),
    mayWrite: enquiry.ended_at === null,
  }
})
