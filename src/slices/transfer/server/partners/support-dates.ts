import { type RawBuilder, sql } from 'kysely'
import { type CalendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { mostMonths } from '../../contract/figures/figure-endpoints.ts'
import { listSupportDates, recordSupportDate } from '../../contract/figures/partner-endpoints.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import { type Months, monthsAsked } from '../../domain/figures/month-period.ts'
import { dischargeSupportRulesOn } from '../../domain/parameters/discharge-support-rules.ts'
import { supportTimeliness } from '../../domain/partners/fee-standing.ts'
import type { SupportDateKind } from '../../domain/partners/partner.ts'
import { acting } from '../acting.ts'
import type { FigureTables } from '../figures/figure-tables.ts'
import { firstAskedIn } from '../figures/read-histories.ts'
import { findRequest } from '../request/request-store.ts'
import { stands } from '../step/standing-step.ts'
import type { TransferTables } from '../transfer-tables.ts'

type Tables = TransferTables & FigureTables

const newest = (kind: SupportDateKind): RawBuilder<CalendarDate | null> =>
  sql`(select d.held_on from transfer.support_date d where d.request_id = request.id and d.kind = ${kind}
       order by d.position desc limit 1)`

/** Without a record of its own, the interview that the transfer's steps tell of. */
const familyInterview = sql`(select (s.at at time zone 'Asia/Tokyo')::date from transfer.step s
  where s.request_id = request.id and s.step = 'recordInterview' and ${stands('s')} order by s.position desc limit 1)`

/**
 * Read by the system as the figures are: number, department and dates of the viewer's own cases, and nothing of a
 * patient. Only who lies in a bed is discharged, so visits are left out.
 */
export const readSupportDates = (floor: WorkFloor, work: Work, period: Months) => {
  const { organisationId } = acting(work)
  return asSystem(floor, work, 'count-transfers', async (system: Work<Tables>) => {
    const rows = await system.db
      .selectFrom('transfer.request')
      .select(['id', 'number', 'department', 'screened_at'])
      .select([
        newest('admission').as('admittedOn'),
        sql<CalendarDate | null>`coalesce(${newest('interview')}, ${familyInterview})`.as('interviewedOn'),
        newest('conference').as('conferredOn'),
      ])
      .where('owner_id', '=', organisationId)
      .where('kind', 'in', ['transfer', 'stepDownTransport'])
      .where(firstAskedIn(period))
      .orderBy('number', 'desc')
      .execute()
    const rules = dischargeSupportRulesOn(work.today)
    return rows.map(({ id, number, department, screened_at: screened, ...recorded }) => {
      const dates = { ...recorded, screenedOn: screened ? dateInJapan(screened) : null }
      return { requestId: id, number, department, ...dates, timeliness: rules && supportTimeliness(dates, rules) }
    })
  })
}

export const serveListSupportDates = (floor: WorkFloor) =>
  serve(listSupportDates, async (work: Work, { query }) => {
    const period = monthsAsked(query, work.today, mostMonths)
    if (!period) return refuse('period-not-possible')
    const mayRecord = acting(work).roles.some((role) => (careRoles as readonly string[]).includes(role))
    return { period, mayRecord, items: await readSupportDates(floor, work, period) }
  })

export const serveRecordSupportDate = serve(recordSupportDate, async (work: Work<Tables>, { params, body }) => {
  work.note({ subject: params.id })
  const me = acting(work)
  const request = await findRequest(workFor<TransferTables>(work), params.id)
  if (!request || request.owner_id !== me.organisationId) return refuse('transfer-not-found')
  if (body.heldOn > work.today) return refuse('date-in-future')
  const id = work.newId()
  await work.db
    .insertInto('transfer.support_date')
    .values({
      id,
      request_id: request.id,
      owner_id: me.organisationId,
      kind: body.kind,
      held_on: body.heldOn,
      attendees: body.attendees,
      recorded_at: work.now,
      recorded_by: me.accountId,
    })
    .execute()
  return { id }
})
