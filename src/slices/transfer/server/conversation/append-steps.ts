import { sql } from 'kysely'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { ConversationTables } from './conversation-tables.ts'

export interface ToldStep {
  readonly requestId: string
  readonly step: string
  readonly to: string
}

/**
 * Tells a step in conversations: in those named, or in all whose enquiries still wait or hold the patient. One statement,
 * because a choice among thirty facilities would otherwise be a hundred. Browsers hear of it with the case itself.
 */
export async function appendSteps(
  given: Omit<Work, 'db'>,
  { requestId, step, to }: ToldStep,
  enquiryIds: readonly string[] | null,
): Promise<void> {
  const work = workFor<ConversationTables>(given)
  const author = work.viewer.kind === 'account' ? work.viewer : undefined
  const concerned = enquiryIds === null ? sql`e.ended_at is null` : sql`e.id = any (${enquiryIds}::uuid[])`
  await sql`
    with placed as (
      insert into transfer.conversation (enquiry_id, owner_id, last_position)
      select e.id, e.owner_id, 1 from transfer.enquiry e
      where e.request_id = ${requestId} and ${concerned} order by e.id
      on conflict (enquiry_id) do update set last_position = conversation.last_position + 1
      returning enquiry_id, owner_id, last_position)
    insert into transfer.message (id, enquiry_id, request_id, owner_id, position, kind, author_organisation_id,
      author_account_id, author_name, step, step_to, client_message_id, sent_at)
    select gen_random_uuid(), placed.enquiry_id, ${requestId}, placed.owner_id, placed.last_position, 'step',
      ${author?.organisationId ?? null}::uuid, ${author?.accountId ?? null}::uuid,
      coalesce((select name from kernel.account where id = ${author?.accountId ?? null}::uuid), ''),
      ${step}, ${to}, gen_random_uuid(), ${work.now}::timestamptz
    from placed`.execute(work.db)
}
