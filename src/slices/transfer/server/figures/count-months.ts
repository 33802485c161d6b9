import { type RawBuilder, sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { answersByReceiver, type ReceiverAnswers } from '../../domain/figures/answers-by-receiver.ts'
import type { CaseHistory } from '../../domain/figures/case-history.ts'
import { timeSums } from '../../domain/figures/time-sums.ts'
import { figuresOf } from '../../domain/figures/transfer-figures.ts'
import { declineCodes } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'
import type { TransferTables } from '../transfer-tables.ts'
import type { FigureTables } from './figure-tables.ts'
import { readHistories } from './read-histories.ts'

/** Counted again although counted before: a change whose transaction was still open then. */
const overlap = sql`interval '15 minutes'`

/**
 * Counts anew every month of which a case moved since the last counting. A month is counted as a whole and replaces what
 * stood there, so running twice, or on two servers, changes nothing.
 */
export async function countTransfers(floor: WorkFloor): Promise<void> {
  await openSystemWork<TransferTables & FigureTables, void>(floor, 'count-transfers', async (work) => {
    await takeTurn(work, 'transfer.monthly_count')
    const { rows } = await sql<{ since: Date | null }>`
      select case when bool_and(answered is not null) then max(counted_at) - ${overlap} end as since
      from transfer.monthly_count`.execute(work.db)
    const since = rows[0]?.since
    await countMonths(work, since ? sql`updated_at >= ${since}` : sql`true`)
  })
}

/** Also for the first seed, whose database has not counted anything yet. */
export async function countMonths(given: Omit<Work, 'db'>, changed: RawBuilder<unknown>): Promise<void> {
  const work = workFor<TransferTables & FigureTables>(given)
  const { rows } = await sql<{ owner_id: string; month: string }>`
    select distinct owner_id, to_char(first_enquiry_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month
    from transfer.request where first_enquiry_at is not null and ${changed} order by owner_id, month`.execute(work.db)
  for (const { owner_id, month } of rows) {
    const cases = await readHistories(workFor<TransferTables>(work), owner_id, { from: month, through: month })
    await work.db
      .deleteFrom('transfer.monthly_count')
      .where('owner_id', '=', owner_id)
      .where('month', '=', month)
      .execute()
    const lines = transferKinds.flatMap((kind) => {
      const ofKind = cases.filter((each) => each.kind === kind)
      return ofKind.length === 0 ? [] : [{ owner_id, month, kind, ...sumsOf(ofKind, work), counted_at: work.now }]
    })
    if (lines.length > 0) await work.db.insertInto('transfer.monthly_count').values(lines).execute()
  }
}

function sumsOf(cases: readonly CaseHistory[], { today }: Pick<Work, 'today'>) {
  const answers = answersByReceiver(cases)
  const sum = (pick: (each: ReceiverAnswers) => number) => answers.reduce((total, each) => total + pick(each), 0)
  const because = declineCodes.map((code) => [code, sum((each) => each.declinedBecause[code] ?? 0)] as const)
  const times = timeSums(cases)
  return {
    answered: times.answered,
    answer_hours: times.answerHours,
    decided: times.decided,
    decision_hours: times.decisionHours,
    ordered_and_decided: times.orderedAndDecided,
    order_to_decision_days: times.orderToDecisionDays,
    ...figuresOf(cases, today).outcomes,
    asked: sum((each) => each.asked),
    accepted: sum((each) => each.accepted),
    waitlisted: sum((each) => each.waitlisted),
    declined: sum((each) => each.declined),
    declined_because: JSON.stringify(Object.fromEntries(because.filter(([, count]) => count > 0))),
  }
}
