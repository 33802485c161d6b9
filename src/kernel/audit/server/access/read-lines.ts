import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../work/server/work.ts'
import { mostCountedLines, type TrailLine } from '../../contract/trail-endpoints.ts'
import { type LinePlace, writeCursor } from './line-cursor.ts'

export interface LineFilter {
  readonly from?: CalendarDate | undefined
  readonly to?: CalendarDate | undefined
  readonly operation?: string | undefined
  readonly accountId?: string | undefined
  readonly outcome?: string | undefined
  readonly purpose?: string | undefined
}

export interface LinePage {
  readonly items: TrailLine[]
  readonly total: number
  readonly next: string | null
}

interface LineRow extends Omit<TrailLine, 'at'> {
  readonly at: Date
  readonly place: string
}

/** Lines of the viewer's own organisation. Row-level security hides others; the condition lets the index be used. */
export const ownOrganisation = (work: Work): RawBuilder<unknown> =>
  sql`l.organisation_id = ${work.viewer.kind === 'account' ? work.viewer.organisationId : null}`

/** Lines that touched a subject: as the operation's own subject, or among those whose data it showed. */
export const touching = (subject: string): RawBuilder<unknown> => sql`l.id in (
  select s.line_id from kernel.audit_line_subject s where s.subject = ${subject}
  union all select direct.id from kernel.audit_line direct where direct.subject = ${subject})`

/** Lines about the viewer that another person caused. */
export function aboutOneself({ viewer }: Work): RawBuilder<unknown> {
  const accountId = viewer.kind === 'account' ? viewer.accountId : ''
  return sql`${touching(accountId)} and l.account_id <> ${accountId}`
}

export async function readLines(
  work: Work,
  scope: RawBuilder<unknown>,
  filter: LineFilter,
  page: { readonly after: LinePlace | null; readonly size: number },
): Promise<LinePage> {
  const matching = sql`${scope} and ${filterOf(filter)}`
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from (
      select from kernel.audit_line l where ${matching} limit ${sql.lit(mostCountedLines)}) counted`.execute(work.db)
  const { after, size } = page
  const { rows } = await sql<LineRow>`
    with chosen as (
      select l.* from kernel.audit_line l
      where ${matching} and ${after ? sql`(l.at, l.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
      order by l.at desc, l.id desc limit ${sql.lit(size + 1)}
    ), people as (
      select * from kernel.audit_line_people(array(select id from chosen))
    )
    select l.id, l.at, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place,
      l.account_id as "accountId", p.person_name as person, p.organisation_name as organisation,
      coalesce(l.roles, '{}') as roles, l.operation, l.information_class as "informationClass", l.subject, l.outcome,
      l.refusal, l.purpose_kind as "purposeKind", l.purpose, l.source_address as "sourceAddress",
      l.break_glass_id as "breakGlassId"
    from chosen l left join people p on p.line_id = l.id
    order by l.at desc, l.id desc`.execute(work.db)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: shown.map(({ place: _place, at, ...line }) => ({ ...line, at: at.toISOString() })),
    total: counted[0]?.total ?? 0,
    next: rows.length > size && last ? writeCursor({ at: last.place, id: last.id }) : null,
  }
}

/**
 * Only what is asked for stands in the text: one that asks whether its parameters are null would be planned anew each time.
 * A Japanese day begins at 00:00 in Tokyo.
 */
function filterOf({ from, to, operation, accountId, outcome, purpose }: LineFilter): RawBuilder<unknown> {
  const conditions = [
    from && sql`l.at >= ${from}::date::timestamp at time zone 'Asia/Tokyo'`,
    to && sql`l.at < (${to}::date + 1)::timestamp at time zone 'Asia/Tokyo'`,
    operation && sql`l.operation = ${operation}`,
    accountId && sql`l.account_id = ${accountId}::uuid`,
    outcome && sql`l.outcome = ${outcome}`,
    purpose && sql`l.purpose_kind = ${purpose}`,
  ].filter((each) => each !== undefined && each !== '')
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}
