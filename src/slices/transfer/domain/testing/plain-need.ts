import type { TransferNeed } from '../need/transfer-need.ts'

/** Everything asked and answered, and nothing demanded. */
export const plainNeed = {
  purpose: 'rehabilitation',
  sex: 'female',
  ageBand: 80,
  procedures: [],
  infections: [],
  behaviours: [],
  specialDrugs: '',
  inhibitingFactors: { noGuarantor: 'no' },
} satisfies TransferNeed
