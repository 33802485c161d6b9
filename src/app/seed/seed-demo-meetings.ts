import { sql } from 'kysely'
import { asViewer } from '../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { Work } from '../../kernel/work/server/work.ts'
import { seedMeetings } from '../../slices/governance/server/meetings/seed-meetings.ts'

/** The fictional alliance's meetings, as its office called and held them. */
export async function seedDemoMeetings(floor: WorkFloor, work: Work, allianceId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from kernel.demo_persona where id = 'secretariat'`.execute(work.db)
  const [office] = rows
  if (!office) throw new Error('the demo has no office')
  const viewer = { kind: 'account', accountId: office.id, organisationId: allianceId, roles: ['secretariat'] } as const
  const file = new URL('../../../seed/demo/meetings.yaml', import.meta.url)
  await asViewer<Record<never, never>, void>(floor, work, viewer, (own) => seedMeetings(own, file))
}
