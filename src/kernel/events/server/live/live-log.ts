import { sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import type { LoggedEvent } from '../../../work/server/server-slice.ts'

export interface LogEntry extends LoggedEvent {
  readonly position: number
}

/** How much one reading takes; a browser that missed more goes on with the next. */
const batchSize = 500

/** Gives committed events their positions; answers the newest. */
export async function placeLiveEvents(floor: WorkFloor): Promise<number> {
  const { rows } = await sql<{ head: number }>`select kernel.place_live_events() as head`.execute(floor.database)
  return rows[0]?.head ?? 0
}

export async function readLogAfter(floor: WorkFloor, position: number): Promise<LogEntry[]> {
  return openSystemWork(floor, 'live-updates', async (work) => {
    const { rows } = await sql<LogEntry>`
      select l.position, e.id, e.name, e.version, e.organisation_id as "organisationId", e.payload
      from kernel.live_log l join kernel.event e on e.id = l.event_id
      where l.position > ${position} order by l.position limit ${sql.lit(batchSize)}`.execute(work.db)
    return rows
  })
}

/** The position before the oldest entry: nothing after it is missing. */
export async function logReachesBackTo(floor: WorkFloor, head: number): Promise<number> {
  return openSystemWork(floor, 'live-updates', async (work) => {
    const { rows } = await sql<{ oldest: number | null }>`select min(position) as oldest from kernel.live_log`.execute(
      work.db,
    )
    return (rows[0]?.oldest ?? head + 1) - 1
  })
}

/** Older entries go: a browser away for longer reads everything again. */
export async function pruneLiveLog(floor: WorkFloor, olderThanHours: number): Promise<number> {
  return openSystemWork(floor, 'prune-live-log', async (work) => {
    const { numAffectedRows } = await sql`delete from kernel.live_log
      where placed_at < clock_timestamp() - make_interval(hours => ${olderThanHours})`.execute(work.db)
    return Number(numAffectedRows ?? 0)
  })
}
