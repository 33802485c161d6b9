import type { Work } from '../../kernel/work/server/work.ts'
import { seedBedsAndMoney } from '../../slices/governance/server/beds-and-money/seed-beds-and-money.ts'
import { seedDuties } from '../../slices/governance/server/duties/seed-duties.ts'
import { seedTargets } from '../../slices/governance/server/targets/seed-targets.ts'

const file = (name: string) => new URL(`../../../seed/demo/${name}`, import.meta.url)

/** What the office of the fictional alliance does all year. */
export async function seedDemoOffice(work: Work, allianceId: string): Promise<void> {
  await seedDuties(work, file('duties.yaml'), allianceId)
  await seedBedsAndMoney(work, file('beds-and-money.yaml'), allianceId)
  await seedTargets(work, file('targets.yaml'), allianceId)
}
