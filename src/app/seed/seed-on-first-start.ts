import { sql } from 'kysely'
import type { IdentityTables } from '../../kernel/identity/server/identity-tables.ts'
import { openSystemWork, type WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { seedRegister } from '../../slices/registry/server/slice.ts'
import { seedOperatorOrganisation } from './operator-organisation.ts'
import { seedPublishedCases } from './seed-cases.ts'
import { seedDemo } from './seed-demo.ts'

/** Any constant: two servers on one new database seed it once. */
const seedLock = 0x52_4b_53_44

/**
 * Fills an empty database: the public register always, the fictional alliance when a demo is wanted. Everything and the
 * marker are one transaction, so a process killed in the middle leaves an empty database and the next start begins anew.
 */
export async function seedOnFirstStart(
  floor: WorkFloor,
  demoWanted: boolean,
  say: (line: string) => void,
): Promise<void> {
  await openSystemWork(floor, 'first-seed', async (work: Work) => {
    const identity = workFor<IdentityTables>(work).db
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(work.db)
    const seeded = await identity.selectFrom('kernel.installation').select('demo').executeTakeFirst()
    if (seeded) return
    say(demoWanted ? '公開の登録簿と架空のデモデータを入れています。' : '公開の登録簿を入れています。')
    await seedRegisterAndCases(work)
    if (demoWanted) await seedDemo(work)
    await identity.insertInto('kernel.installation').values({ demo: demoWanted }).execute()
  })
}

async function seedRegisterAndCases(work: Work): Promise<void> {
  await seedOperatorOrganisation(work)
  await seedRegister(work)
  await seedPublishedCases(work)
}
