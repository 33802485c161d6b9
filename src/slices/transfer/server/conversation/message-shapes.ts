import type { Selectable } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listMessages } from '../../contract/conversation-endpoints.ts'
import { acting } from '../acting.ts'
import { attachmentsOf } from '../attachment/attachment-store.ts'
import type { NameOf } from '../names.ts'
import type { ConversationTables } from './conversation-tables.ts'

type Read = OutputOf<typeof listMessages>
type StoredMessage = Selectable<ConversationTables['transfer.message']>
type StoredMark = Selectable<ConversationTables['transfer.read_mark']>

/** As the viewer sees them, in the same order: which are its own, and the attachments it may have. */
export async function messagesShaped(
  work: Omit<Work, 'db'>,
  rows: readonly StoredMessage[],
  nameOf: NameOf,
): Promise<Read['items']> {
  const attachments = await attachmentsOf(
    work,
    rows.map(({ id }) => id),
  )
  const me = acting(work).organisationId
  return rows.map((row) => ({
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
  }))
}

export const markShaped = (
  mark: Pick<StoredMark, 'organisation_id' | 'position' | 'read_at'>,
  nameOf: NameOf,
): Read['readMarks'][number] => ({
  organisationId: mark.organisation_id,
  organisationName: nameOf(mark.organisation_id) ?? '',
  position: mark.position,
  readAt: mark.read_at.toISOString(),
})
