import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import { asViewer } from '../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { Work } from '../../kernel/work/server/work.ts'
import { feedThisYear } from '../../slices/governance/server/seed.ts'
import { transferMeasureSource } from '../../slices/transfer/server/slice.ts'
import { officeAccount } from './seed-demo-meetings.ts'

/** The fictional office counts what its targets are measured by, with the sight of its own that the members' rules give it. */
export async function countDemoTargets(floor: WorkFloor, work: Work, allianceId: string): Promise<void> {
  const accountId = await officeAccount(work)
  const office: Viewer = { kind: 'account', accountId, organisationId: allianceId, roles: ['secretariat'] }
  await asViewer<Record<never, never>, void>(floor, work, office, (own) =>
    feedThisYear(own as never, [transferMeasureSource], allianceId),
  )
}
