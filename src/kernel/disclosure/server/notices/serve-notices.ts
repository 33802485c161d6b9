import type { Selectable } from 'kysely'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { listNotices, readNotice } from '../../contract/notice-endpoints.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'

const pageSize = 50

/** Row-level security leaves only what was sent to the viewer's organisation; naming it lets the index find those. */
export const noticeEndpoints: readonly ServedEndpoint[] = [
  serve(listNotices, async (work: Work<DisclosureTables>, { query: { cursor, unread } }) => {
    const own = work.db
      .selectFrom('kernel.notice')
      .where('recipient_organisation_id', '=', actingAccount(work).organisationId)
    const matching = unread === 'true' ? own.where('read_at', 'is', null) : own
    const { total } = await matching.select((each) => each.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const page = cursor === undefined ? matching : matching.where('id', '<', cursor)
    const rows = await page
      .selectAll()
      .orderBy('id', 'desc')
      .limit(pageSize + 1)
      .execute()
    const items = rows.slice(0, pageSize).map(describeNotice)
    return { items, total, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
  }),

  serve(readNotice, async (work: Work<DisclosureTables>, { params: { noticeId } }) => {
    work.note({ subject: noticeId })
    await work.db
      .updateTable('kernel.notice')
      .set({ read_at: work.now, read_by_account_id: actingAccount(work).accountId })
      .where('id', '=', noticeId)
      .where('read_at', 'is', null)
      .execute()
    const notice = await work.db.selectFrom('kernel.notice').selectAll().where('id', '=', noticeId).executeTakeFirst()
    return notice ? describeNotice(notice) : refuse('notice-not-found')
  }),
]

const describeNotice = (row: Selectable<DisclosureTables['kernel.notice']>) => ({
  id: row.id,
  topic: row.topic,
  text: row.text,
  at: row.at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
})
