import type { InhibitingFactor, Screening } from '../../../domain/need/inhibiting-factors.ts'
import type { TransferNeed } from '../../../domain/need/transfer-need.ts'

/**
 * A factor answered, and what the answer says by itself: no procedures needed is an empty list of procedures, so that
 * nobody says it twice. What was stated in detail stays.
 */
export function answerFactor(need: TransferNeed, factor: InhibitingFactor, answer: Screening): TransferNeed {
  return {
    ...need,
    ...impliedBy(need, factor, answer),
    inhibitingFactors: { ...need.inhibitingFactors, [factor]: answer },
  }
}

function impliedBy(need: TransferNeed, factor: InhibitingFactor, answer: Screening): Partial<TransferNeed> {
  if (factor === 'medicalProcedures') return { procedures: listAfter(need.procedures, answer) }
  if (factor === 'behaviouralSymptoms') return { behaviours: listAfter(need.behaviours, answer) }
  if (factor === 'fallPrecautions') return { fallRisk: answer === 'unknown' ? undefined : answer === 'yes' }
  return {}
}

const listAfter = <Item>(list: readonly Item[] | undefined, answer: Screening): readonly Item[] | undefined =>
  list && list.length > 0 ? list : answer === 'no' ? [] : undefined
