import { type Kysely, sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../work/server/open-work.ts'
import type { Reaction } from '../../work/server/server-slice.ts'
import type { Work } from '../../work/server/work.ts'
import type { PublishedEvent } from '../published/event.ts'

interface DueDelivery {
  readonly event_id: string
  readonly reaction: string
  readonly attempts: number
  readonly name: PublishedEvent['name']
  readonly version: number
  readonly organisation_id: string | null
  readonly payload: unknown
}

/** Waits 2, 4, 8 … seconds between attempts, an hour at most: a reaction that fails is late, never lost. */
const mostWaitSeconds = 3600

/**
 * Delivers one due event to one reaction, in one transaction with the reaction's own writes: after a crash it happens
 * again or has happened, never half. Several server processes may deliver at once; each row goes to one of them.
 * Answers false when nothing is due.
 */
export async function deliverNextEvent(
  floor: WorkFloor,
  reactions: readonly Reaction[],
  onFailure: (reaction: string, error: unknown) => void,
): Promise<boolean> {
  let taken: DueDelivery | undefined
  try {
    return await openSystemWork(floor, 'deliver-events', async (work: Work) => {
      taken = await takeDueDelivery(work.db, reactions)
      if (!taken) return false
      const { event_id: id, name, version, organisation_id: organisationId, payload } = taken
      const reaction = reactions.find((each) => each.name === taken?.reaction)
      await reaction?.react(work, { id, name, version, organisationId, payload })
      await sql`delete from kernel.event_delivery where event_id = ${id} and reaction = ${taken.reaction}`.execute(
        work.db,
      )
      return true
    })
  } catch (error) {
    if (!taken) throw error
    onFailure(taken.reaction, error)
    await postpone(floor, taken, error)
    return true
  }
}

/** The delivery is chosen before its event is looked up: joined first, every event ever published would be read for each. */
async function takeDueDelivery(
  db: Kysely<Record<never, never>>,
  reactions: readonly Reaction[],
): Promise<DueDelivery | undefined> {
  const { rows } = await sql<DueDelivery>`
    with due as (
      select d.event_id, d.reaction, d.attempts from kernel.event_delivery d
      where d.next_attempt_at <= clock_timestamp() and d.reaction = any (${reactions.map(({ name }) => name)}::text[])
      order by d.next_attempt_at, d.event_id limit 1
      for update skip locked)
    select due.event_id, due.reaction, due.attempts, e.name, e.version, e.organisation_id, e.payload
    from due join kernel.event e on e.id = due.event_id`.execute(db)
  return rows[0]
}

async function postpone(floor: WorkFloor, taken: DueDelivery, error: unknown): Promise<void> {
  const waitSeconds = Math.min(2 ** (taken.attempts + 1), mostWaitSeconds)
  await openSystemWork(floor, 'deliver-events', (work) =>
    sql`update kernel.event_delivery set attempts = attempts + 1, last_error = ${String(error)},
        next_attempt_at = clock_timestamp() + make_interval(secs => ${waitSeconds})
      where event_id = ${taken.event_id} and reaction = ${taken.reaction}`.execute(work.db),
  )
}
