import { fileURLToPath } from 'node:url'
import type { CalendarDate } from '../../foundation/calendar-date.ts'
import type { Work } from '../../kernel/work/server/work.ts'
import { readShapedFile } from '../../platform/files/read-shaped-file.ts'
import { seedBedReminder, seedWard } from '../../slices/transfer/server/seed-wards.ts'
import { needed } from './needed.ts'
import { wardsShape } from './wards-shape.ts'

const file = 'seed/demo/wards.yaml'

/** The demo's wards, what each can take and its beds. `ownerOf` says whose a facility is. */
export async function seedWards(
  work: Work,
  ownerOf: (facilityId: string) => string | undefined,
  validFromOn: CalendarDate,
): Promise<void> {
  const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url))
  const { value } = needed(await readShapedFile(path, wardsShape), file)
  for (const { facility, beds, ...ward } of value.wards) {
    const ownerId = ownerOf(facility)
    if (ownerId === undefined) throw new Error(`the seed ${file} names a facility that no member has: ${facility}`)
    const { hoursAgo = 0, freeInDays, note = '', ...counts } = beds ?? { male: 0, female: 0, either: 0, isolation: 0 }
    const said = beds && { counts, hoursAgo, freeInDays, note }
    await seedWard(work, { ...ward, ownerId, facilityId: facility, validFromOn, beds: said })
  }
  for (const { member, times } of value.reminders) await seedBedReminder(work, member, times)
}
