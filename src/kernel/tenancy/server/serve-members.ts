import { sql } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { serve } from '../../work/server/server-slice.ts'
import type { Work } from '../../work/server/work.ts'
import { listMembers } from '../contract/member-endpoints.ts'
import type { TenancyTables } from './tenancy-tables.ts'

interface Row {
  readonly id: string
  readonly allianceId: string
  readonly alliance: string | null
  readonly organisationId: string
  readonly organisation: string | null
  readonly memberKind: 'participant' | 'plainMember'
  readonly joinedOn: CalendarDate
  readonly withdrawnOn: CalendarDate | null
}

/** Row-level security leaves today's fellow members, with every period of theirs; of a former member nothing. */
export const serveMembers = serve(listMembers, async (work: Work<TenancyTables>) => {
  const { rows } = await sql<Row>`
    select m.id, m.alliance_id as "allianceId", a.name as alliance, m.organisation_id as "organisationId",
      o.name as organisation, m.member_kind as "memberKind", m.joined_on as "joinedOn", m.withdrawn_on as "withdrawnOn"
    from kernel.membership m
    left join lateral (select name from kernel.organisation_name n where n.organisation_id = m.alliance_id
      and n.effective_on <= ${work.today} order by n.effective_on desc limit 1) a on true
    left join lateral (select name from kernel.organisation_name n where n.organisation_id = m.organisation_id
      and n.effective_on <= ${work.today} order by n.effective_on desc limit 1) o on true
    order by a.name, m.joined_on, o.name, m.id`.execute(work.db)
  const own = work.viewer.kind === 'account' ? work.viewer.organisationId : null
  const items = rows.flatMap((row) => {
    const { alliance, organisation, ...rest } = row
    // An alliance the viewer does not know today is none of its business, though a member of it is known from another.
    if (alliance === null || organisation === null) return []
    return [{ ...rest, alliance, organisation, isOwn: row.organisationId === own }]
  })
  return { items, total: items.length, next: null }
})
