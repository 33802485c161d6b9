import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { TransferTables } from '../transfer-tables.ts'

const chosen = (work: Work<TransferTables>, requestId: string) =>
  work.db.selectFrom('transfer.enquiry').where('request_id', '=', requestId).where('state', '=', 'chosen')

/** The enquiry of who holds the patient; nobody does before the choice. */
export const holderOf = async (work: Work<TransferTables>, requestId: string): Promise<string | undefined> =>
  (await chosen(work, requestId).select('id').executeTakeFirst())?.id

/** Asked by the sender: whether the holder belongs to no alliance of it any more, or never had an account. */
export async function isHolderAbsent(work: Work<TransferTables>, requestId: string): Promise<boolean> {
  const absent = await chosen(work, requestId)
    .select('id')
    .where(sql<boolean>`(receiver_id is null or receiver_id <> all ((select kernel.known_organisations())::uuid[]))`)
    .executeTakeFirst()
  return absent !== undefined
}
