import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { BodyTables } from './body-tables.ts'

/** The name an alliance bore on a day, or its first where the day is earlier; null when the viewer knows no such alliance. */
export async function nameOn(work: Work<BodyTables>, allianceId: string, on: CalendarDate): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select n.name from kernel.organisation_name n
    join kernel.organisation o on o.id = n.organisation_id and o.kind = 'alliance'
    where n.organisation_id = ${allianceId}
    order by (n.effective_on <= ${on}) desc,
      case when n.effective_on <= ${on} then n.effective_on end desc, n.effective_on
    limit 1`.execute(work.db)
  return rows[0]?.name ?? null
}
