import { type RawBuilder, sql } from 'kysely'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { countUnread } from '../../contract/conversation-endpoints.ts'
import { acting } from '../acting.ts'
import type { TransferTables } from '../transfer-tables.ts'

/** What others wrote, in `message m`, after the viewer's organisation read there last. Steps are no words. */
export const isUnread = (work: Pick<Work, 'viewer'>): RawBuilder<boolean> => {
  const me = acting(work).organisationId
  return sql<boolean>`
    m.kind <> 'step' and m.author_organisation_id is distinct from ${me}
      and m.position > coalesce((
        select k.position from transfer.read_mark k where k.enquiry_id = m.enquiry_id and k.organisation_id = ${me}), 0)`
}

export const serveCountUnread = serve(countUnread, async (work: Work<TransferTables>, { params }) => {
  work.note({ subject: params.id })
  const { rows } = await sql<{ enquiryId: string; unread: number }>`
    select e.id as "enquiryId",
      (select count(*)::int from transfer.message m
       where m.enquiry_id = e.id and ${isUnread(work)}) as unread
    from transfer.enquiry e where e.request_id = ${params.id} and e.receiver_id is not null`.execute(work.db)
  return rows.length === 0 ? refuse('transfer-not-found') : { items: rows }
})
