import { sql } from 'kysely'
import { serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { countBreakGlass } from '../../contract/break-glass-endpoints.ts'

const shownDays = 30

/** Days on which data of the viewer's organisation was opened, the newest first. A day begins at 00:00 in Tokyo. */
export const serveCountOpenings = serve(countBreakGlass, async (work) => {
  const ownerId = work.viewer.kind === 'account' ? work.viewer.organisationId : null
  const { rows: days } = await sql<{ on: string; opened: number; people: number; mostByOnePerson: number }>`
    select day::text as on, sum(times)::int as opened, count(*)::int as people, max(times)::int as "mostByOnePerson"
    from (
      select (used_at at time zone 'Asia/Tokyo')::date as day, account_id, count(*) as times
      from kernel.break_glass
      where owner_id = ${ownerId} and not missed and used_at >= (${work.today}::date - ${sql.lit(shownDays - 1)})::timestamp at time zone 'Asia/Tokyo'
      group by 1, 2
    ) by_person group by day order by day desc`.execute(work.db)
  return { today: work.today, openedToday: days.find(({ on }) => on === work.today)?.opened ?? 0, days }
})

/** Which opening of its day this one was, over all of the owner's data; null where it is unknown. */
export async function openingOfItsDay(work: Work, breakGlassId: string): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::int as number
    from kernel.break_glass this join kernel.break_glass other on other.owner_id = this.owner_id and not other.missed
      and (other.used_at, other.id) <= (this.used_at, this.id)
      and other.used_at >= date_trunc('day', this.used_at at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'
    where this.id = ${breakGlassId}`.execute(work.db)
  return rows[0]?.number || null
}
