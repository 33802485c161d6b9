import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { writtenEventShape } from '../../contract/duties/duty-event-shape.ts'
import { noPlan } from '../../domain/duties/live/year-plan-days.ts'
import { addMark, savePlan, writeEvent } from './duty-store.ts'
import type { DutyTables } from './duty-tables.ts'

const seedShape = z.strictObject({
  plans: z.array(
    z.strictObject({ yearFrom: dayShape, ordinaryMeeting: dayShape, accountsBoard: dayShape.nullable().default(null) }),
  ),
  done: z.array(z.strictObject({ duty: z.string(), on: dayShape, by: z.string(), reference: z.string() })),
  events: z.array(writtenEventShape),
})

/** Stores what a seed file says an office planned and did. A fault in it is a fault of ours, and stops the start. */
export async function seedDuties(given: Work, file: URL, ownerId: string): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), seedShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const work = workFor<DutyTables>(given)
  const { plans, done, events } = read.value.value
  for (const { yearFrom, ...plan } of plans) await savePlan(work, { ownerId, yearFrom }, noPlan, { ...noPlan, ...plan })
  for (const { duty, on, by, reference } of done) {
    await addMark(work, ownerId, { duty, doneOn: on, doneBy: by, reference })
  }
  for (const event of events) {
    await writeEvent(work, { id: work.newId(), revision: 1, ownerId, event, origin: null })
  }
}
