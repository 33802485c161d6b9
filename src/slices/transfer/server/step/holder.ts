import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { TransferTables } from '../transfer-tables.ts'

const chosen = (work: Work<TransferTables>, requestId: string) =>
  work.db.selectFrom('transfer.enquiry').where('request_id', '=', requestId).where('state', '=', 'chosen')

/** The enquiry of who holds the patient; nobody does before the choice. */
export const holderOf = async (work: Work<TransferTables>, requestId: string): Promise<string | undefined> =>
  (await chosen(work, requestId).select('id').executeTakeFirst())?.id

/** For the sender, of a chosen enquiry called `alias`: it is of no member of its alliances any more, or never had an account. */
export const absentHolder = (alias: string) => {
  const receiver = sql.ref(`${alias}.receiver_id`)
  return sql<boolean>`(${receiver} is null or ${receiver} <> all ((select kernel.known_organisations())::uuid[]))`
}

/** Asked by the sender. */
export async function isHolderAbsent(work: Work<TransferTables>, requestId: string): Promise<boolean> {
  const absent = await chosen(work, requestId).select('id').where(absentHolder('transfer.enquiry')).executeTakeFirst()
  return absent !== undefined
}
