import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { BedCounts, BedTransfer, TransferParticipant } from '../bed-transfer-facts.ts'

/** Beds, all of them acute. */
export const acute = (beds: number): BedCounts => ({ highlyAcute: 0, acute: beds, recovery: 0, chronic: 0 })

export const moves = (name: string, before: number, after: number): TransferParticipant => ({
  name,
  before: acute(before),
  after: acute(after),
})

/** 400/200/100 → 300/250/150: the example of the ministry's training material (2024-01-19). */
export const sevenHundredBeds: readonly TransferParticipant[] = [
  moves('架空A病院', 400, 300),
  moves('架空B病院', 200, 250),
  moves('架空C病院', 100, 150),
]

/** A fictional transfer of which everything is stated and which meets every requirement. */
export const completeTransfer: BedTransfer = {
  participants: sevenHundredBeds,
  applicant: '架空B病院',
  applicationKind: 'increase',
  applicationOn: calendarDate('2026-10-20'),
  councilOpinionOn: calendarDate('2026-09-01'),
  coordinationConferenceOn: calendarDate('2026-10-01'),
  neededForVision: true,
  supplyUnhindered: true,
}

export const transferWith = (changes: Partial<BedTransfer>): BedTransfer => ({ ...completeTransfer, ...changes })

export const transferWithout = (...keys: readonly (keyof BedTransfer)[]): BedTransfer =>
  transferWith(Object.fromEntries(keys.map((key) => [key, undefined])))
