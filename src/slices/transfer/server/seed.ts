import { fileURLToPath } from 'node:url'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { WorkFloor } from '../../../kernel/work/server/open-work.ts'
import type { Work } from '../../../kernel/work/server/work.ts'
import { readShapedFile } from '../../../platform/files/read-shaped-file.ts'
import { throwDice } from './seed/dice.ts'
import { makeCases } from './seed/make-cases.ts'
import { storeCases, storePartners, storeSupportDates } from './seed/seed-transfers.ts'
import { seedBedReminder, seedWard } from './seed/seed-ward.ts'
import type { Actor } from './seed/tell-case.ts'
import { transfersShape } from './seed/transfers-shape.ts'
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

/**
 * Tells the file's cases so that they end today, and stores them with the partners and the dates of the fee rule.
 * `actorOf` says who acts for the member whose a facility is.
 */
export async function seedTransfers(
  floor: WorkFloor,
  work: Work,
  file: URL,
  actorOf: (facilityId: string) => Actor | undefined,
): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), transfersShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const { value } = read.value
  const dice = throwDice(20_261_122)
  const known = (facilityId: string): Actor => {
    const actor = actorOf(facilityId)
    if (!actor) throw new Error(`the seed names a facility that no member has: ${facilityId}`)
    return actor
  }
  const cases = makeCases({
    file: value,
    now: work.now,
    dice,
    newId: work.newId,
    senderOf: ({ sender }) => known(sender),
    candidatesOf: ({ candidates }) =>
      candidates.map((candidate) => {
        const actor = actorOf(candidate) ?? null
        return { actor, facilityId: actor && candidate, outsideName: actor ? null : candidate }
      }),
  })
  const actors = [
    ...new Set(cases.flatMap(({ sender, candidates }) => [sender, ...candidates.flatMap(({ actor }) => actor ?? [])])),
  ]
  await storeCases(floor, work, cases, actors)
  await storeSupportDates(work, cases, dice)
  await storePartners(work, value, dice)
}
