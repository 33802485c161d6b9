import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { CalendarDate } from '../../foundation/calendar-date.ts'
import { recordSupervision } from '../../kernel/disclosure/server/record-supervision.ts'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import { recordOrganisation } from '../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../kernel/tenancy/server/tenancy-tables.ts'
import { asViewer } from '../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { readShapedFile } from '../../platform/files/read-shaped-file.ts'
import { seedKeptPapers } from '../../slices/governance/server/seed.ts'
import { documentSlots } from '../../slices/governance/server/slice.ts'
import { readSupervisionSeed, seedApplication, seedRelations } from '../../slices/supervision/server/seed.ts'
import { needed } from './needed.ts'
import { officeAccount } from './seed-demo-meetings.ts'

interface Demo {
  readonly alliance: { readonly id: string; readonly name: string }
  readonly prefecture: { readonly id: string }
  readonly fromOn: CalendarDate
  readonly source: string
}

/** The fictional prefecture's desk: one alliance with its history, and one association that has just applied. */
export async function seedDemoSupervision(
  floor: WorkFloor,
  work: Work,
  { alliance, prefecture, fromOn, source }: Demo,
): Promise<void> {
  const seed = await readSupervisionSeed(new URL('../../../seed/demo/supervision.yaml', import.meta.url))
  const casePath = fileURLToPath(new URL('../../../seed/cases/minato.yaml', import.meta.url))
  const { value: facts } = needed(await readShapedFile(casePath, z.record(z.string(), z.unknown())), casePath)
  const tenancy = workFor<TenancyTables>(work)
  await recordOrganisation(tenancy, { ...seed.applicant, kind: 'alliance', effectiveOn: fromOn, source })
  const supervision = { allianceId: seed.applicant.id, prefectureId: prefecture.id, fromOn, source }
  await recordSupervision(workFor(work), supervision)
  const slots = documentSlots.map(({ slot, title, article, supplier }) => ({ slot, title, article, supplier }))
  const about = { prefectureId: prefecture.id, slots }
  for (const told of seed.applications) {
    const applies = told.of === 'alliance' ? alliance : seed.applicant
    const { process, ...beforeHearings } = facts
    const heard = told.of === 'alliance' ? { process } : {}
    const written = { ...beforeHearings, ...heard, name: applies.name }
    await seedApplication(work, { ...about, ...applies, written }, told)
  }
  const office: Viewer = {
    kind: 'account',
    accountId: await officeAccount(work),
    organisationId: alliance.id,
    roles: ['secretariat'],
  }
  await seedRelations(work, { ...about, ...alliance, written: facts }, seed, ({ papers, yearUntil, filedOn }) => {
    const keptAt = new Date(`${filedOn}T09:00:00+09:00`)
    return asViewer<Record<never, never>, Awaited<ReturnType<typeof seedKeptPapers>>>(floor, work, office, (own) =>
      seedKeptPapers(own as never, { papers, yearUntil, keptAt }),
    )
  })
}
