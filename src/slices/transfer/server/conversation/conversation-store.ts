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
 * faster than the pace allows.
 */
export async function appendMessage(
  given: Omit<Work, 'db'>,
  message: NewMessage,
): Promise<{ readonly id: string; readonly position: number; readonly isNew: boolean } | null> {
  const work = workFor<ConversationTables>(given)
  const { enquiryId, ownerId } = message
  const moveBy = (step: 1 | -1) =>
    work.db
      .insertInto('transfer.conversation')
      .values({ enquiry_id: enquiryId, owner_id: ownerId, last_position: 1 })
      .onConflict((conflict) =>
        conflict
          .column('enquiry_id')
          .doUpdateSet({ last_position: sql`conversation.last_position + ${sql.lit(step)}` }),
      )
      .returning('last_position')
      .executeTakeFirstOrThrow()
  const { last_position: position } = await moveBy(1)
  const { earlier, written } = await writtenBefore(work, message)
  if (earlier || written >= messagePace.most) {
    await moveBy(-1)
    return earlier && { ...earlier, isNew: false }
  }
  const placed = { id: work.newId(), position }
  await insert(work, message, placed)
  await work.publish({
    name: messageSent,
    version: 1,
    organisationId: work.viewer.kind === 'account' ? work.viewer.organisationId : ownerId,
    payload: { requestId: message.requestId, enquiryId, position },
  } satisfies MessageSent)
  return { ...placed, isNew: true }
}

/** The same message, had it come before; and how many its author wrote about the case within the pace's time. */
async function writtenBefore(work: Work<ConversationTables>, message: NewMessage) {
  const { rows } = await sql<{ id: string | null; position: number | null; written: number }>`
    select earlier.id, earlier.position, (
      select count(*) from transfer.message w
      where w.request_id = ${message.requestId} and w.kind <> 'step'
        and w.sent_at > ${new Date(work.now.getTime() - messagePace.seconds * 1_000)}::timestamptz
        and w.author_account_id = ${work.viewer.kind === 'account' ? work.viewer.accountId : null}::uuid) as written
    from (select) this left join transfer.message earlier
      on earlier.enquiry_id = ${message.enquiryId} and earlier.client_message_id = ${message.clientMessageId}`.execute(
    work.db,
  )
  const { id = null, position = null, written = 0 } = rows[0] ?? {}
  return { earlier: id !== null && position !== null ? { id, position } : null, written }
}

async function insert(
  work: Work<ConversationTables>,
  message: NewMessage,
  placed: { readonly id: string; readonly position: number },
): Promise<void> {
  const author = work.viewer.kind === 'account' ? work.viewer : undefined
  await work.db
    .insertInto('transfer.message')
    .values({
      ...placed,
      enquiry_id: message.enquiryId,
      request_id: message.requestId,
      owner_id: message.ownerId,
      kind: message.kind,
      author_organisation_id: author?.organisationId ?? null,
      author_account_id: author?.accountId ?? null,
      author_name: author
        ? sql<string>`coalesce((select name from kernel.account where id = ${author.accountId}), '')`
        : '',
      body: message.body ?? '',
      step: message.step ?? null,
      step_to: message.stepTo ?? null,
      mentions: [...(message.mentions ?? [])],
      client_message_id: message.clientMessageId,
      sent_at: work.now,
    })
    .execute()
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
