import type { BedTransfer } from './bed-transfer-facts.ts'
import type { TransferStepDays } from './transfer-steps.ts'

/** A transfer as an office plans it: what is stated of it, and the day of each step. */
export interface BedPlan extends Omit<BedTransfer, 'applicationOn' | 'councilOpinionOn' | 'coordinationConferenceOn'> {
  readonly title: string
  readonly days: { readonly [Step in keyof TransferStepDays]?: TransferStepDays[Step] | undefined }
}

/** The facts that B1–B6 are decided on. An application that is not made yet is judged by the law of the day asked. */
export const factsOfPlan = ({ days, ...stated }: BedPlan): BedTransfer => ({
  ...stated,
  applicationOn: days.application ?? undefined,
  councilOpinionOn: days.council,
  coordinationConferenceOn: days.conference,
})

/** Steps that nobody has spoken of are absent. */
export const stepDaysOf = ({ days }: BedPlan): TransferStepDays =>
  Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined))
