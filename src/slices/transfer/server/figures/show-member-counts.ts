import { sql } from 'kysely'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { mostMonths, showMemberCounts } from '../../contract/figures/figure-endpoints.ts'
import { type Outcome, outcomes } from '../../domain/figures/case-history.ts'
import { type Months, monthsAsked, monthsIn } from '../../domain/figures/month-period.ts'
import { type DeclineCode, declineCodes } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'
import { disclosingToViewer, membersOf } from './disclosing-members.ts'
import type { FigureTables } from './figure-tables.ts'

/**
 * Reads with the office's own sight: the policy of the sums gives those that are disclosed, and no policy gives it a case.
 */
export const serveShowMemberCounts = serve(showMemberCounts, async (work: Work<FigureTables>, { query }) => {
  const period = monthsAsked(query, work.today, mostMonths)
  if (!period) return refuse('period-not-possible')
  const members = await membersOf(work, acting(work).organisationId)
  const nameOf = await namesOf(work, members)
  const disclosed = await disclosingToViewer(work)
  const counted = await readCounts(work, members, period)
  work.note({ seen: members.filter((id) => disclosed.has(id)).map((id) => ({ subject: id, ownerId: id })) })
  return {
    period,
    members: members
      .map((organisationId) => ({
        organisationId,
        name: nameOf(organisationId) ?? '',
        counts: disclosed.has(organisationId)
          ? sumsOf(
              counted.filter((row) => row.owner_id === organisationId),
              period,
            )
          : null,
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  }
})

type Row = Awaited<ReturnType<typeof readCounts>>[number]

const readCounts = (work: Work<FigureTables>, members: readonly string[], { from, through }: Months) =>
  work.db
    .selectFrom('transfer.monthly_count')
    .selectAll()
    .where(sql<boolean>`owner_id = any (${members}::uuid[])`)
    .where('month', '>=', from)
    .where('month', '<=', through)
    .execute()

function sumsOf(rows: readonly Row[], period: Months) {
  const sum = (of: readonly Row[], pick: (row: Row) => number) => of.reduce((total, row) => total + pick(row), 0)
  const casesIn = (of: readonly Row[]) => sum(of, (row) => outcomes.reduce((total, each) => total + row[each], 0))
  const because = declineCodes.map((code) => [code, sum(rows, (row) => row.declined_because[code] ?? 0)] as const)
  return {
    countedAt:
      rows.reduce<Date | null>((last, { counted_at: at }) => (last && last > at ? last : at), null)?.toISOString() ??
      null,
    outcomes: Object.fromEntries(outcomes.map((each) => [each, sum(rows, (row) => row[each])])) as Record<
      Outcome,
      number
    >,
    kinds: transferKinds.flatMap((kind) => {
      const cases = casesIn(rows.filter((row) => row.kind === kind))
      return cases === 0 ? [] : [{ kind, cases }]
    }),
    months: monthsIn(period).map((month) => ({ month, cases: casesIn(rows.filter((row) => row.month === month)) })),
    asked: sum(rows, (row) => row.asked),
    accepted: sum(rows, (row) => row.accepted),
    waitlisted: sum(rows, (row) => row.waitlisted),
    declined: sum(rows, (row) => row.declined),
    declinedBecause: Object.fromEntries(because.filter(([, count]) => count > 0)) as Partial<
      Record<DeclineCode, number>
    >,
  }
}
