import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Finding, type MissingFact, unknown } from '../../../../foundation/rule.ts'
import type { TransferNeed } from '../need/transfer-need.ts'
import type { AdmissionCapability } from '../ward/admission-capability.ts'
import type { WardKind } from '../ward/ward.ts'

/** One patient's need held against one ward. */
export interface WardFacts<Sheet = AdmissionCapability> {
  readonly need: TransferNeed
  readonly wardKind: WardKind
  readonly sheet: Sheet
}

/** One condition of taking a patient. A finding a demand: each is said for itself. No article prescribes any of them. */
export interface WardRule<Sheet = AdmissionCapability> {
  readonly title: string
  readonly decide: (facts: WardFacts<Sheet>, on: CalendarDate) => Finding | readonly Finding[]
}

/** The sender has not written it; the same for every candidate. */
export const notInNeed = (field: keyof TransferNeed, label: string): Finding => unknown([missingInNeed(field, label)])

export const missingInNeed = (field: keyof TransferNeed, label: string): MissingFact => ({
  field,
  label,
  supplier: '依頼元',
})

/** The ward's sheet does not say. */
export const notOnSheet = (what: string): Finding => unknown([], `${what}は、受入条件表に書かれていません。`)
