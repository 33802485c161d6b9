import { fileURLToPath } from 'node:url'
import { type Work, workFor } from '../../../kernel/work/server/work.ts'
import { readShapedFile } from '../../../platform/files/read-shaped-file.ts'
import { addStoredCase, type NewCase } from './cases/case-store.ts'
import { caseShape } from './certify/certify-value.ts'
import type { GovernanceTables } from './governance-tables.ts'
import { refreshLivingCase } from './living/living-case.ts'
import { seedBodies } from './living/seed-bodies.ts'
import { seedOpinions } from './opinions/seed-opinions.ts'

export { seedAnnualReport } from './annual-report/seed-annual-report.ts'
export { seedKeptPapers } from './annual-report/seed-kept-papers.ts'
export { seedBedsAndMoney } from './beds-and-money/seed-beds-and-money.ts'
export { seedDuties } from './duties/seed-duties.ts'
export { seedMeetings } from './meetings/seed-meetings.ts'
export { seedTargets } from './targets/seed-targets.ts'
export { feedThisYear } from './targets/write-targets.ts'

/** Stores a case file of the program's own. A fault in it is a fault of ours, and stops the start. */
export async function seedCase(work: Work, file: URL, about: Omit<NewCase, 'id' | 'written'>): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), caseShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  await addStoredCase(workFor<GovernanceTables>(work), { ...about, id: work.newId(), written: read.value.raw })
}

/** Stores an alliance's bodies, the case composed of them, and questions its members asked. */
export async function seedAllianceRecords(
  work: Work,
  files: { readonly bodies: URL; readonly opinions: URL },
  allianceId: string,
  source: string,
): Promise<void> {
  await seedBodies(work, files.bodies, allianceId, source)
  await refreshLivingCase(workFor<GovernanceTables>(work), allianceId, source)
  await seedOpinions(work, files.opinions, allianceId)
}
