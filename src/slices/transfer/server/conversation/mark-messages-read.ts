import { sql } from 'kysely'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { markMessagesRead } from '../../contract/conversation-endpoints.ts'
import { type MessagesRead, messagesRead } from '../../published/transfer-events.ts'
import { acting } from '../acting.ts'
import { findEnquiry } from '../enquiry/enquiry-store.ts'
import type { TransferTables } from '../transfer-tables.ts'
import type { ConversationTables } from './conversation-tables.ts'

export const serveMarkMessagesRead = serve(markMessagesRead, async (work: Work<TransferTables>, { params, body }) => {
  const enquiry = await findEnquiry(work, params.id)
  if (!enquiry) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  const me = acting(work)
  const conversation = workFor<ConversationTables>(work)
  const counted = await conversation.db
    .selectFrom('transfer.conversation')
    .select('last_position')
    .where('enquiry_id', '=', enquiry.id)
    .executeTakeFirst()
  // Nobody has read what is not written yet.
  const position = Math.min(body.position, counted?.last_position ?? 0)
  const moved = await conversation.db
    .insertInto('transfer.read_mark')
    .values({
      enquiry_id: enquiry.id,
      organisation_id: me.organisationId,
      owner_id: enquiry.owner_id,
      position,
      account_id: me.accountId,
      read_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['enquiry_id', 'organisation_id'])
        .doUpdateSet({ position, account_id: me.accountId, read_at: work.now })
        .where(sql<boolean>`read_mark.position < ${position}`),
    )
    .returning(sql<number>`position`.as('position'))
    .executeTakeFirst()
  if (moved) {
    await work.publish({
      name: messagesRead,
      version: 1,
      organisationId: me.organisationId,
      payload: { enquiryId: enquiry.id, position },
    } satisfies MessagesRead)
  }
  return { position }
})
