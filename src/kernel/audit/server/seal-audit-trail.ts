import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connection-pool.ts'

/** The sealer's rounds: a committed line is in its chain within a second. */
export const sealEveryMilliseconds = 500

/** What `kernel.seal_audit_lines()` takes at most in one go. */
const mostInOneGo = 5000

/**
 * Writes what was counted in minutes that are over, and seals every line committed before; returns how many. Safe to run in
 * several server processes. Lines written meanwhile wait for the next round: asking until none is left would never end on
 * a busy server.
 */
export async function sealAuditTrail(database: Database): Promise<number> {
  await sql`select kernel.write_repeats()`.execute(database)
  let total = 0
  for (;;) {
    const { rows } = await sql<{ sealed: number }>`select kernel.seal_audit_lines() as sealed`.execute(database)
    const sealed = rows[0]?.sealed ?? 0
    total += sealed
    if (sealed < mostInOneGo) return total
  }
}
