import type { Work } from '../../kernel/work/server/work.ts'
import { seedAnnualReport, seedBedsAndMoney, seedDuties, seedTargets } from '../../slices/governance/server/seed.ts'

const file = (name: string) => new URL(`../../../seed/demo/${name}`, import.meta.url)

/** What the office of the fictional alliance does all year. */
export async function seedDemoOffice(work: Work, allianceId: string): Promise<void> {
  await seedDuties(work, file('duties.yaml'), allianceId)
  await seedBedsAndMoney(work, file('beds-and-money.yaml'), allianceId)
  await seedAnnualReport(work, file(''), allianceId)
  await seedTargets(work, file('targets.yaml'), allianceId)
}
