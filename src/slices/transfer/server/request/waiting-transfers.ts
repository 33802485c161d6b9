import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { boardCount } from './board-query.ts'

/** How many cases and enquiries of the viewer's organisation wait for its own next word, as the board counts them. */
export async function waitingTransfers(given: Work<never>) {
  const work = workFor<TransferTables>(given)
  const { rows } = await boardCount(work, { over: 'open', todo: 'true', limit: 1 }).execute(work.db)
  const total = rows[0]?.total ?? 0
  if (total === 0) return []
  const title = `転院調整：対応を待つ依頼と照会 ${total}件`
  return [{ what: 'transfers' as const, id: 'todo', title, detail: '', on: null, isLate: false }]
}
