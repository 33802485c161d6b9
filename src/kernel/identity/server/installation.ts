import { sql } from 'kysely'
import type { Work } from '../../work/server/work.ts'
import type { IdentityTables } from './identity-tables.ts'

/** Any constant: two servers on one new database seed it one after the other, so only once. */
const seedLock = 0x52_4b_53_44

/** Waits for a seeding that is running, then says whether this database has been seeded. */
export async function isSeeded(work: Work<IdentityTables>): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${seedLock})`.execute(work.db)
  const installation = await work.db.selectFrom('kernel.installation').select('demo').executeTakeFirst()
  return installation !== undefined
}

/** Leaves the marker of the first seeding. Demo sign-in exists only where it says `demo`. */
export async function markSeeded(work: Work<IdentityTables>, demo: boolean): Promise<void> {
  await work.db.insertInto('kernel.installation').values({ demo }).execute()
}
