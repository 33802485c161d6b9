import type { IdentityTables } from '../../kernel/identity/server/identity-tables.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { seedTransfers } from '../../slices/transfer/server/seed.ts'
import { discloseTransferSums } from './disclose-wards.ts'

interface DemoMember {
  readonly id: string
  readonly facilities: readonly { readonly id: string }[]
}

/** Its office sees of this member that it discloses nothing: an alliance has such members. */
const keepsItsSums = '0190a000-0000-7000-8000-000000000014'

/** Two months of cases between the members, and the sums that some of them disclose to the alliance's office. */
export async function seedDemoTransfers(
  floor: WorkFloor,
  work: Work,
  allianceId: string,
  members: readonly DemoMember[],
): Promise<void> {
  for (const { id } of members.filter((each) => each.id !== keepsItsSums))
    await discloseTransferSums(floor, work, allianceId, id)
  const people = await peopleWhoCare(workFor<IdentityTables>(work))
  const actors = new Map(
    members.flatMap(({ id, facilities }) => {
      const actor = people.find(({ organisationId }) => organisationId === id) ?? {
        organisationId: id,
        accountId: work.newId(),
        name: '地域連携担当(架空)',
      }
      return facilities.map((facility) => [facility.id, actor] as const)
    }),
  )
  const file = new URL('../../../seed/demo/transfers.yaml', import.meta.url)
  await seedTransfers(floor, work, file, (facilityId) => actors.get(facilityId))
}

/** The personas who handle transfers: what the demo's cases say was done by them. */
const peopleWhoCare = (work: Work<IdentityTables>) =>
  work.db
    .selectFrom('kernel.demo_persona as persona')
    .innerJoin('kernel.account as account', 'account.id', 'persona.account_id')
    .innerJoin('kernel.role_assignment as role', 'role.account_id', 'account.id')
    .select(['role.organisation_id as organisationId', 'account.id as accountId', 'account.name'])
    .where('role.role', 'in', ['liaisonNurse', 'socialWorker'])
    .orderBy('persona.position')
    .execute()
