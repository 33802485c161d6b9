import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { leastDisclosing, type MonthlySums, transferMeasures } from '../../domain/figures/measures.ts'
import { disclosingToViewer, membersOf } from './disclosing-members.ts'
import type { FigureTables } from './figure-tables.ts'

/**
 * What targets may be measured by. It is counted with the viewer's own sight: what a member does not disclose to the alliance's
 * office, the database does not give, and of too few members nothing is told at all.
 */
export const transferMeasureSource = {
  name: '転院調整',
  measures: transferMeasures.map(({ valueOf: _valueOf, ...measure }) => measure),
  count: async (
    given: Work<never>,
    allianceId: string,
    measureId: string,
    period: { readonly from: CalendarDate; readonly until: CalendarDate },
  ) => {
    const work = workFor<FigureTables>(given)
    const measure = transferMeasures.find(({ id }) => id === measureId)
    if (!measure) throw new Error(`transfer has no measure ${measureId}`)
    const members = await membersOf(work, allianceId)
    const disclosing = await disclosingToViewer(work)
    const counted = members.filter((member) => disclosing.has(member))
    const who = `転院の集計を開示している${counted.length}社員（全${members.length}社員）`
    if (counted.length < leastDisclosing) {
      const because = `${who}では、1社員の数が分かってしまうため数えません。${leastDisclosing}社員以上の開示が要ります。`
      return { value: null, says: because }
    }
    const months = await sumsOf(work, counted, period)
    // A month in which nobody asked through this system is not known to have had no transfer.
    const value = months.length === 0 ? null : measure.valueOf(months)
    return { value, says: value === null ? `${who}に、数える記録がありません。` : `${who}の合計から` }
  },
}

async function sumsOf(
  work: Work<FigureTables>,
  members: readonly string[],
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<readonly MonthlySums[]> {
  const rows = await work.db
    .selectFrom('transfer.monthly_count')
    .select(['transferred', 'accepted', 'waitlisted', 'declined', 'answered', 'decided'])
    .select(['answer_hours', 'decision_hours', 'ordered_and_decided', 'order_to_decision_days'])
    .where(sql<boolean>`owner_id = any (${members}::uuid[])`)
    .where('month', '>=', from.slice(0, 7))
    .where('month', '<=', until.slice(0, 7))
    .execute()
  return rows.map(({ answer_hours, decision_hours, ordered_and_decided, order_to_decision_days, ...row }) => ({
    ...row,
    answerHours: answer_hours,
    decisionHours: decision_hours,
    orderedAndDecided: ordered_and_decided,
    orderToDecisionDays: order_to_decision_days,
  }))
}
