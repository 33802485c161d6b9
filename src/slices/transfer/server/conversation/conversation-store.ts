import { sql } from 'kysely'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { messagePace } from '../../domain/message-pace.ts'
import { type MessageSent, messageSent } from '../../published/transfer-events.ts'
import type { ConversationTables } from './conversation-tables.ts'

export interface NewMessage {
  readonly enquiryId: string
  readonly requestId: string
  readonly ownerId: string
  readonly clientMessageId: string
  readonly kind: 'text' | 'ok' | 'step'
  readonly body?: string
  readonly step?: string
  readonly stepTo?: string
  readonly mentions?: readonly string[]
}

/**
 * Appends to a conversation. Its row is held until the transaction ends, so positions follow each other without a gap in
 * the order of commits; a message that arrives twice is found and answered, not written again. Null: its author writes
 * faster than the pace allows, and the operation is to be refused.
 */
export async function appendMessage(
  given: Omit<Work, 'db'>,
  message: NewMessage,
): Promise<{ readonly id: string; readonly position: number; readonly isNew: boolean } | null> {
  const work = workFor<ConversationTables>(given)
  const id = work.newId()
  const position = await insert(work, message, id)
  if (position === null) return { ...(await giveBackPosition(work, message)), isNew: false }
  if (await isTooFast(work, message.requestId)) return null
  await work.publish({
    name: messageSent,
    version: 1,
    organisationId: work.viewer.kind === 'account' ? work.viewer.organisationId : message.ownerId,
    payload: { requestId: message.requestId, enquiryId: message.enquiryId, position },
  } satisfies MessageSent)
  return { id, position, isNew: true }
}

/** Takes the next position and writes there. Null: the same message came before, and the position is taken in vain. */
async function insert(work: Work<ConversationTables>, message: NewMessage, id: string): Promise<number | null> {
  const { accountId = null, organisationId = null } = work.viewer.kind === 'account' ? work.viewer : {}
  const { enquiryId, requestId, ownerId, kind, body = '', step = null, stepTo = null, mentions = [] } = message
  const { rows } = await sql<{ position: number }>`
    with placed as (
      insert into transfer.conversation (enquiry_id, owner_id, last_position) values (${enquiryId}, ${ownerId}, 1)
      on conflict (enquiry_id) do update set last_position = conversation.last_position + 1
      returning last_position)
    insert into transfer.message (id, enquiry_id, request_id, owner_id, position, kind, author_organisation_id,
      author_account_id, author_name, body, step, step_to, mentions, client_message_id, sent_at)
    select ${id}::uuid, ${enquiryId}::uuid, ${requestId}::uuid, ${ownerId}::uuid, placed.last_position, ${kind},
      ${organisationId}::uuid, ${accountId}::uuid,
      coalesce((select name from kernel.account where id = ${accountId}::uuid), ''),
      ${body}, ${step}, ${stepTo}, ${[...mentions]}::uuid[], ${message.clientMessageId}::uuid, ${work.now}::timestamptz
    from placed
    on conflict (enquiry_id, client_message_id) do nothing
    returning position`.execute(work.db)
  return rows[0]?.position ?? null
}

/** The row is still held, so nobody has taken what follows. */
async function giveBackPosition(work: Work<ConversationTables>, { enquiryId, clientMessageId }: NewMessage) {
  await work.db
    .updateTable('transfer.conversation')
    .set(({ eb }) => ({ last_position: eb('last_position', '-', 1) }))
    .where('enquiry_id', '=', enquiryId)
    .execute()
  return work.db
    .selectFrom('transfer.message')
    .select(['id', 'position'])
    .where('enquiry_id', '=', enquiryId)
    .where('client_message_id', '=', clientMessageId)
    .executeTakeFirstOrThrow()
}

/** Its own message counts: nobody else's is asked for, and what was written at the same instant waits for the row. */
async function isTooFast(work: Work<ConversationTables>, requestId: string): Promise<boolean> {
  if (work.viewer.kind !== 'account') return false
  const { written } = await work.db
    .selectFrom('transfer.message')
    .select(({ fn }) => fn.countAll<number>().as('written'))
    .where('request_id', '=', requestId)
    .where('sent_at', '>', new Date(work.now.getTime() - messagePace.seconds * 1_000))
    .where('author_account_id', '=', work.viewer.accountId)
    .where('kind', '!=', 'step')
    .executeTakeFirstOrThrow()
  return written > messagePace.most
}

export const messagesAfter = (work: Work<ConversationTables>, enquiryId: string, after: number, most: number) =>
  work.db
    .selectFrom('transfer.message')
    .selectAll()
    .where('enquiry_id', '=', enquiryId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(most)
    .execute()

/** How many messages a conversation has, and how far each organisation has read. */
export async function marksOf(work: Work<ConversationTables>, enquiryId: string) {
  const rows = await work.db
    .selectFrom('transfer.conversation as conversation')
    .leftJoin('transfer.read_mark as mark', 'mark.enquiry_id', 'conversation.enquiry_id')
    .select(['conversation.last_position', 'mark.organisation_id', 'mark.position', 'mark.read_at'])
    .where('conversation.enquiry_id', '=', enquiryId)
    .execute()
  const marks = rows.flatMap(({ organisation_id, position, read_at }) =>
    organisation_id !== null && position !== null && read_at !== null ? [{ organisation_id, position, read_at }] : [],
  )
  return { total: rows[0]?.last_position ?? 0, marks }
}

/** Whether each of these people wrote words in the conversation. */
export async function wroteHere(
  work: Work<ConversationTables>,
  enquiryId: string,
  accountIds: readonly string[],
): Promise<boolean> {
  if (accountIds.length === 0) return true
  const found = await work.db
    .selectFrom('transfer.message')
    .distinctOn('author_account_id')
    .select('author_account_id')
    .where('enquiry_id', '=', enquiryId)
    .where('author_account_id', 'in', accountIds)
    .where('kind', '!=', 'step')
    .execute()
  return found.length === new Set(accountIds).size
}
