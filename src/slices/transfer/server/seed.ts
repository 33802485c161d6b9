import { fileURLToPath } from 'node:url'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Work } from '../../../kernel/work/server/work.ts'
import { readShapedFile } from '../../../platform/files/read-shaped-file.ts'
import { seedBedReminder, seedWard } from './seed/seed-ward.ts'
import { wardsShape } from './seed/wards-shape.ts'

/**
 * Stores a file of wards, what each can take, its beds and its member's own times. `ownerOf` says whose a facility is. A
 * fault in the file is a fault of ours, and stops the start.
 */
export async function seedWards(
  work: Work,
  file: URL,
  ownerOf: (facilityId: string) => string | undefined,
  validFromOn: CalendarDate,
): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), wardsShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const { wards, reminders } = read.value.value
  for (const { facility, beds, ...ward } of wards) {
    const ownerId = ownerOf(facility)
    if (ownerId === undefined) throw new Error(`the seed names a facility that no member has: ${facility}`)
    await seedWard(work, { ...ward, ownerId, facilityId: facility, validFromOn, beds })
  }
  for (const { member, times } of reminders) await seedBedReminder(work, member, times)
}
