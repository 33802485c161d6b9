import { fileURLToPath } from 'node:url'
import { type Work, workFor } from '../../../kernel/work/server/work.ts'
import { readShapedFile } from '../../../platform/files/read-shaped-file.ts'
import { addStoredCase, type NewCase } from './cases/case-store.ts'
import { caseShape } from './certify/certify-value.ts'
import type { GovernanceTables } from './governance-tables.ts'

export { seedAnnualReport } from './annual-report/seed-annual-report.ts'
export { seedDuties } from './duties/seed-duties.ts'
export { seedMeetings } from './meetings/seed-meetings.ts'
export { seedTargets } from './targets/seed-targets.ts'

/** Stores a case file of the program's own. A fault in it is a fault of ours, and stops the start. */
export async function seedCase(work: Work, file: URL, about: Omit<NewCase, 'id' | 'written'>): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), caseShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  await addStoredCase(workFor<GovernanceTables>(work), { ...about, id: work.newId(), written: read.value.raw })
}
