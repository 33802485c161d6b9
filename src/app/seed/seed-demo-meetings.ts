import type { IdentityTables } from '../../kernel/identity/server/identity-tables.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { seedMeetings } from '../../slices/governance/server/seed.ts'

/** The fictional alliance's meetings, as its office called and held them. */
export async function seedDemoMeetings(floor: WorkFloor, work: Work, allianceId: string): Promise<void> {
  const accountId = await officeAccount(work)
  const file = new URL('../../../seed/demo/meetings.yaml', import.meta.url)
  await seedMeetings(floor, work, { accountId, allianceId }, file)
}

export async function officeAccount(work: Work): Promise<string> {
  const { account_id: accountId } = await workFor<IdentityTables>(work)
    .db.selectFrom('kernel.demo_persona')
    .select('account_id')
    .where('id', '=', 'secretariat')
    .executeTakeFirstOrThrow()
  return accountId
}
