import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../../../platform/database/testing/test-database.ts'
import type { TimeLimits } from '../../../platform/database/time-limits.ts'
import { openFloor } from '../server/open-floor.ts'
import type { WorkFloor } from '../server/open-work.ts'
import type { Reaction } from '../server/server-slice.ts'

export interface TestFloor {
  readonly floor: WorkFloor
  /** The superuser: what an attacker with the whole database could do, and what no policy hides. */
  readonly superuser: pg.Client
  /** Moves the floor's clock; the database's own clock stays. */
  setNow(now: Date | null): void
  close(): Promise<void>
}

/** A floor over a database of the test file's own: fresh and migrated, or the one that is given. */
export async function openTestFloor(
  reactions: readonly Reaction[] = [],
  isHeardLive: WorkFloor['isHeardLive'] = () => false,
  timeLimits?: TimeLimits,
  given?: TestDatabase,
): Promise<TestFloor> {
  const database = given ?? (await createTestDatabase())
  let fixedNow: Date | null = null
  const { floor, close } = await openFloor({
    ownerUrl: database.adminUrl,
    poolSize: 5,
    now: () => fixedNow ?? new Date(),
    reactionsTo: (eventName) => reactions.filter(({ to }) => to === eventName).map(({ name }) => name),
    isHeardLive,
    timeLimits,
    onIdleError: (error) => {
      throw error
    },
  })
  const superuser = new pg.Client({ connectionString: database.adminUrl })
  await superuser.connect()
  return {
    floor,
    superuser,
    setNow: (now) => {
      fixedNow = now
    },
    close: async () => {
      await close()
      await noOneElseConnected(superuser)
      await superuser.end()
      await database.drop()
    },
  }
}

/**
 * A pool's `end` returns before the server has let go; dropping now would cut those connections with a fatal error. A
 * connection that stays was forgotten, by the test or by what it tests.
 */
async function noOneElseConnected(superuser: pg.Client): Promise<void> {
  const others = `select usename, left(query, 200) as query from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
  for (const deadline = Date.now() + 20_000; ; await delay(10)) {
    const { rows } = await superuser.query(others)
    if (rows.length === 0) return
    if (Date.now() > deadline) throw new Error(`connections were left open: ${JSON.stringify(rows)}`)
  }
}
