import { type Work, workFor } from '../../../work/server/work.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'

/** How many notices to the viewer's organisation nobody there has read. */
export async function unreadNotices(given: Work<never>): Promise<number> {
  const { total } = await workFor<DisclosureTables>(given)
    .db.selectFrom('kernel.notice')
    .where('recipient_organisation_id', '=', actingAccount(given).organisationId)
    .where('read_at', 'is', null)
    .select((each) => each.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}
