import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { daysBetween } from '../../../../foundation/legal-period.ts'
import { type CaseHistory, timesOf } from './case-history.ts'

/** Sums over cases, each with how many cases it counts, so that means of several members can be joined. */
export interface TimeSums {
  readonly answered: number
  /** From the first enquiry to the first answer. */
  readonly answerHours: number
  readonly decided: number
  /** From the first enquiry to the decision that stands. */
  readonly decisionHours: number
  readonly orderedAndDecided: number
  /** From the day of the order, where one is stated, to the day of the decision. */
  readonly orderToDecisionDays: number
}

const hour = 3_600_000
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

export function timeSums(cases: readonly CaseHistory[]): TimeSums {
  const timed = cases.map((history) => ({ ...history, ...timesOf(history) }))
  const hoursTo = (pick: (each: (typeof timed)[number]) => Date | null) =>
    timed.flatMap((each) => {
      const at = pick(each)
      return at ? [(at.getTime() - each.firstEnquiryAt.getTime()) / hour] : []
    })
  const answers = hoursTo(({ firstAnswerAt }) => firstAnswerAt)
  const decisions = hoursTo(({ decidedAt }) => decidedAt)
  const days = timed.flatMap(({ orderedOn, decidedAt }) =>
    orderedOn && decidedAt ? [daysBetween(orderedOn, dateInJapan(decidedAt))] : [],
  )
  return {
    answered: answers.length,
    answerHours: total(answers),
    decided: decisions.length,
    decisionHours: total(decisions),
    orderedAndDecided: days.length,
    orderToDecisionDays: total(days),
  }
}
