import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { sendMessage } from '../../contract/conversation-endpoints.ts'
import { identityInText } from '../../domain/identity-in-need.ts'
import { attach, ownFiles } from '../attachment/attachment-store.ts'
import { findEnquiry } from '../enquiry/enquiry-store.ts'
import { findPatient } from '../request/request-store.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { appendMessage, wroteHere } from './conversation-store.ts'
import type { ConversationTables } from './conversation-tables.ts'

export const serveSendMessage = serve(sendMessage, async (work: Work<TransferTables>, { params, body }) => {
  const enquiry = await findEnquiry(work, params.id)
  if (!enquiry) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  if (enquiry.ended_at !== null) return refuse('conversation-read-only')
  const files = await ownFiles(
    work,
    body.attachments.map(({ fileId }) => fileId),
  )
  if (!files) return refuse('file-not-ours')
  if (enquiry.state !== 'chosen') {
    // Only the sender's people know who it is; what a receiver writes cannot give away what it does not know.
    const patient = await findPatient(work, enquiry.request_id)
    const told = patient ? identityInText(body.body, patient) : []
    // The name of a file is read by those who may read the file.
    const open = files.filter(({ id }) => body.attachments.some((each) => each.fileId === id && !each.namesPatient))
    const named = patient ? open.flatMap(({ name }) => identityInText(name, patient)) : []
    if (told.length + named.length > 0) {
      return refuse('identity-before-choice', {
        fields: [
          ...told.map((says) => ({ field: 'body', message: `${says}が入っています。` })),
          ...named.map((says) => ({ field: 'attachments', message: `ファイル名に${says}が入っています。` })),
        ],
      })
    }
  }
  if (!(await wroteHere(workFor<ConversationTables>(work), enquiry.id, body.mentions)))
    return refuse('mention-not-here')
  const appended = await appendMessage(work, {
    enquiryId: enquiry.id,
    requestId: enquiry.request_id,
    ownerId: enquiry.owner_id,
    clientMessageId: body.clientMessageId,
    kind: body.kind,
    body: body.body,
    mentions: body.mentions,
  })
  if (!appended) return refuse('too-many-messages')
  const { id, position, isNew } = appended
  if (isNew) await attach(work, { messageId: id, enquiry, files, given: body.attachments })
  return { id, position }
})
