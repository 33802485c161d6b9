import { needFieldNames } from './field-names.ts'
import type { TransferNeed } from './need/transfer-need.ts'
import type { Patient } from './patient.ts'

/** What lasts from one case to the next. Everything else was true of its day: dates, results, wishes, screenings. */
const lasting = [
  'sex',
  'mainDiagnosis',
  'otherDiagnoses',
  'procedures',
  'specialDrugs',
  'allergies',
  'diet',
  'communication',
] as const satisfies readonly (keyof TransferNeed)[]

const isLasting = (key: string): boolean => (lasting as readonly string[]).includes(key)

export interface CopiedRequest {
  readonly need: TransferNeed
  readonly patient: Patient | null
  /** In the words of the form: what is to be read again, and what is to be asked anew. */
  readonly carried: readonly string[]
  readonly cleared: readonly string[]
}

/** A new case about the same person, begun from an earlier one. Who the person is stays; the address and the rest are read again. */
export function copyRequest(earlier: { readonly need: TransferNeed; readonly patient: Patient | null }): CopiedRequest {
  const stated = Object.entries(earlier.need).filter(
    ([key, value]) => value !== undefined && key !== 'inhibitingFactors',
  )
  const kept = stated.filter(([key]) => isLasting(key))
  const nameOf = (key: string) => needFieldNames[key as keyof TransferNeed]
  return {
    need: { inhibitingFactors: {}, ...Object.fromEntries(kept) },
    patient: earlier.patient,
    carried: kept.map(([key]) => nameOf(key)),
    cleared: [
      needFieldNames.inhibitingFactors,
      ...stated.filter(([key]) => !isLasting(key)).map(([key]) => nameOf(key)),
    ],
  }
}
