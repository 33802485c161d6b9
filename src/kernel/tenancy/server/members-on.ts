import { sql } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Work } from '../../work/server/work.ts'

export interface MemberOnDay {
  readonly organisationId: string
  /** The name it bore on that day. */
  readonly name: string
  readonly memberKind: 'participant' | 'plainMember'
  readonly joinedOn: CalendarDate
}

/** Who belonged to an alliance on a day, under the names of that day, as far as the viewer may know them. */
export async function membersOn(work: Work<never>, allianceId: string, on: CalendarDate): Promise<MemberOnDay[]> {
  const { rows } = await sql<MemberOnDay>`
    select m.organisation_id as "organisationId", m.member_kind as "memberKind", m.joined_on as "joinedOn",
      (select n.name from kernel.organisation_name n
       where n.organisation_id = m.organisation_id and n.effective_on <= ${on}
       order by n.effective_on desc limit 1) as name
    from kernel.membership m
    where m.alliance_id = ${allianceId} and m.joined_on <= ${on}
      and (m.withdrawn_on is null or m.withdrawn_on > ${on})
    order by m.joined_on, name`.execute(work.db)
  return rows
}
