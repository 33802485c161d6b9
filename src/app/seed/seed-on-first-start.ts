import type { IdentityTables } from '../../kernel/identity/server/identity-tables.ts'
import { isSeeded, markSeeded } from '../../kernel/identity/server/installation.ts'
import { openSystemWork, type WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { seedRegister } from '../../slices/registry/server/slice.ts'
import { seedOperatorOrganisation } from './operator-organisation.ts'
import { seedPublishedCases } from './seed-cases.ts'
import { seedDemo } from './seed-demo.ts'

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
    const identity = workFor<IdentityTables>(work)
    if (await isSeeded(identity)) return
    say(demoWanted ? '公開の登録簿と架空のデモデータを入れています。' : '公開の登録簿を入れています。')
    await seedOperatorOrganisation(work)
    await seedRegister(work)
    await seedPublishedCases(work)
    if (demoWanted) await seedDemo(floor, work)
    await markSeeded(identity, demoWanted)
  })
}
