import type { TransferNeed } from '../../../domain/need/transfer-need.ts'
import type { RequestContent } from './form-content.ts'

/** Told to nobody to find candidates: no ward's sheet is about them. */
const words = [
  'mainDiagnosis',
  'otherDiagnoses',
  'course',
  'allergies',
  'diet',
  'communication',
  'expectedDestination',
  'wish',
  'explanationGiven',
] as const satisfies readonly (keyof TransferNeed)[]

/** What candidates are judged by; typing a passage asks nobody anew. */
export function candidateSearch({ need, wishedOn, earliestOn, facilityId }: RequestContent) {
  const coded = Object.entries(need).filter(([key]) => !(words as readonly string[]).includes(key))
  return {
    need: { ...Object.fromEntries(coded), inhibitingFactors: need.inhibitingFactors },
    wantedOn: wishedOn ?? earliestOn,
    facilityId,
  }
}
