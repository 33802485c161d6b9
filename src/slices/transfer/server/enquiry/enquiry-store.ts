import { sql, type Updateable } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { EnquiryState } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { EnquiryTable, TransferTables } from '../transfer-tables.ts'

export type StoredEnquiry = Omit<EnquiryTable, 'version' | 'answer_text' | 'moved_at'> & {
  readonly version: number
  readonly answer_text: string
  readonly moved_at: Date
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
 * Everybody takes the case first, then its enquiries, then conversations. A step that ends enquiries takes them before it
 * writes into their conversations: an answer holds its enquiry and waits for the other.
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
 * that word. After this nobody's answer counts any more. Its caller holds the case. Answers the withdrawn ones.
 */
export async function endOtherEnquiries(
  work: Work<TransferTables>,
  requestId: string,
  exceptId: string | null,
): Promise<readonly string[]> {
  const ended = await work.db
    .updateTable('transfer.enquiry')
    .set({
      ended_at: work.now,
      version: sql<number>`version + 1`,
      state: sql<EnquiryState>`case when state in ('declined', 'expired', 'chosen') then state else 'withdrawn' end`,
    })
    .where('request_id', '=', requestId)
    .where('ended_at', 'is', null)
    .$if(exceptId !== null, (query) => query.where('id', '!=', exceptId as string))
    .returning(['id', 'state'])
    .execute()
  return ended.filter(({ state }) => state === 'withdrawn').map(({ id }) => id)
}
