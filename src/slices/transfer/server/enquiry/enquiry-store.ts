import { sql, type Updateable } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { EnquiryState } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { EnquiryTable, TransferTables } from '../transfer-tables.ts'

export type StoredEnquiry = Omit<EnquiryTable, 'version' | 'answer_text'> & {
  readonly version: number
  readonly answer_text: string
}

export async function findEnquiry(work: Work<TransferTables>, id: string): Promise<StoredEnquiry | null> {
  return (await work.db.selectFrom('transfer.enquiry').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The enquiry, held until the transaction ends: an answer and a withdrawal come one after the other. */
export async function lockEnquiry(work: Work<TransferTables>, id: string): Promise<StoredEnquiry | null> {
  return (
    (await work.db
      .selectFrom('transfer.enquiry')
      .selectAll()
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst()) ?? null
  )
}

export const listEnquiries = (work: Work<TransferTables>, requestId: string): Promise<StoredEnquiry[]> =>
  work.db.selectFrom('transfer.enquiry').selectAll().where('request_id', '=', requestId).orderBy('wish_rank').execute()

export async function changeEnquiry(
  work: Work<TransferTables>,
  id: string,
  change: Omit<Updateable<EnquiryTable>, 'version'>,
): Promise<void> {
  await work.db
    .updateTable('transfer.enquiry')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/**
 * Everybody takes the case first, then enquiries in the order of their ids, then conversations. A step that may end
 * enquiries takes them before it writes into their conversations: an answer holds its enquiry and waits for the other.
 */
export const holdOpenEnquiries = (work: Work<TransferTables>, requestId: string) =>
  work.db
    .selectFrom('transfer.enquiry')
    .select('id')
    .where('request_id', '=', requestId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

/**
 * Ends every enquiry of a case but one: those that still wait are withdrawn, those that were declined or expired keep
 * that word. After this nobody's answer counts any more. In the order of their ids, so that two of these never wait for
 * each other in a circle.
 */
export async function endOtherEnquiries(
  work: Work<TransferTables>,
  requestId: string,
  exceptId: string | null,
): Promise<readonly string[]> {
  const others = await work.db
    .selectFrom('transfer.enquiry')
    .select(['id', 'state'])
    .where('request_id', '=', requestId)
    .where('ended_at', 'is', null)
    .$if(exceptId !== null, (query) => query.where('id', '!=', exceptId as string))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const keepsItsWord = (state: EnquiryState) => state === 'declined' || state === 'expired' || state === 'chosen'
  for (const { id, state } of others) {
    await changeEnquiry(work, id, { ended_at: work.now, ...(keepsItsWord(state) ? {} : { state: 'withdrawn' }) })
  }
  return others.filter(({ state }) => !keepsItsWord(state)).map(({ id }) => id)
}
