import { fileURLToPath } from 'node:url'
import { calendarDate } from '../../foundation/calendar-date.ts'
import { recordSupervision } from '../../kernel/disclosure/server/record-supervision.ts'
import { recordPersona } from '../../kernel/identity/server/demo/demo-personas.ts'
import type { IdentityTables } from '../../kernel/identity/server/identity-tables.ts'
import { recordAccount } from '../../kernel/identity/server/record-account.ts'
import { joinAlliance } from '../../kernel/tenancy/server/record-membership.ts'
import { recordFacility, recordOrganisation } from '../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../kernel/tenancy/server/tenancy-tables.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { readShapedFile } from '../../platform/files/read-shaped-file.ts'
import { findMunicipality } from '../../platform/municipalities/municipality-table.ts'
import { seedWards } from '../../slices/transfer/server/seed.ts'
import { countDemoTargets } from './count-demo-targets.ts'
import { demoShape } from './demo-shape.ts'
import { discloseWards } from './disclose-wards.ts'
import { needed } from './needed.ts'
import { seedDemoBodies, seedDemoCase } from './seed-cases.ts'
import { seedDemoMeetings } from './seed-demo-meetings.ts'
import { seedDemoOffice } from './seed-demo-office.ts'
import { seedDemoTransfers } from './seed-demo-transfers.ts'
import { seedDemoSupervision } from './seed-supervision.ts'

const source = 'デモ(架空)'
/** The day on which the fictional alliance was founded. */
const firstDay = calendarDate('2023-10-02')

/** The fictional alliance: its members, their facilities, and one account for each persona. */
export async function seedDemo(floor: WorkFloor, work: Work): Promise<void> {
  const path = fileURLToPath(new URL('../../../seed/demo/alliance.yaml', import.meta.url))
  const { value: demo } = needed(await readShapedFile(path, demoShape), 'seed/demo/alliance.yaml')
  const tenancy = workFor<TenancyTables>(work)
  const first = { effectiveOn: firstDay, source }
  await recordOrganisation(tenancy, { ...demo.alliance, ...first, kind: 'alliance' })
  await recordOrganisation(tenancy, { ...demo.prefecture, ...first, kind: 'prefecture' })
  for (const { id, name, kind, joinedOn, facilities } of demo.members) {
    await recordOrganisation(tenancy, { id, name, kind: 'memberOrganisation', ...first })
    for (const { municipality, beds, ...facility } of facilities) {
      const found = needed(findMunicipality({ prefecture: '神奈川県', name: municipality }), municipality)
      await recordFacility(tenancy, {
        ...facility,
        ...first,
        organisationId: id,
        municipalityCode: found.code,
        beds: beds === null ? null : { count: beds, definition: '許可病床' },
      })
    }
    needed(
      await joinAlliance(tenancy, {
        allianceId: demo.alliance.id,
        organisationId: id,
        memberKind: kind,
        joinedOn,
        source,
      }),
      name,
    )
  }
  await recordSupervision(workFor(work), {
    allianceId: demo.alliance.id,
    prefectureId: demo.prefecture.id,
    fromOn: firstDay,
    source,
  })
  await seedDemoCase(work, demo.alliance.id, demo.prefecture.id)
  await seedDemoBodies(work, demo.alliance.id)
  await seedDemoOffice(work, demo.alliance.id)
  await seedPersonas(workFor<IdentityTables>(work), demo.personas)
  await seedDemoSupervision(floor, work, { ...demo, fromOn: firstDay, source })
  await seedDemoMeetings(floor, work, demo.alliance.id)
  const ownerOf = new Map(demo.members.flatMap(({ id, facilities }) => facilities.map((each) => [each.id, id])))
  const wards = new URL('../../../seed/demo/wards.yaml', import.meta.url)
  await seedWards(work, wards, (facilityId) => ownerOf.get(facilityId), firstDay)
  for (const { id } of demo.members) await discloseWards(floor, work, demo.alliance.id, id)
  await seedDemoTransfers(floor, work, demo.alliance.id, demo.members)
  await countDemoTargets(floor, work, demo.alliance.id)
}

async function seedPersonas(
  work: Work<IdentityTables>,
  personas: ReturnType<typeof demoShape.parse>['personas'],
): Promise<void> {
  for (const [position, { id, name, organisation, role }] of personas.entries()) {
    const accountId = await recordAccount(work, {
      email: `${id}@demo.invalid`,
      name,
      passwordHash: null,
      organisationId: organisation,
      roles: [role],
      from: firstDay,
    })
    await recordPersona(work, { id, accountId, position })
  }
}
