import { type CalendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { daysBetween } from '../../../../foundation/legal-period.ts'
import { type CaseHistory, type CaseTimes, type Outcome, outcomes, timesOf } from './case-history.ts'
import { type Spread, spreadOf } from './spread.ts'

export interface TransferFigures {
  readonly cases: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly daysOrderToFirstEnquiry: Spread | null
  readonly hoursEnquiryToFirstRead: Spread | null
  readonly hoursEnquiryToFirstAnswer: Spread | null
  readonly daysEnquiryToDecision: Spread | null
  readonly daysDecisionToTransfer: Spread | null
  readonly asked: Spread | null
  readonly decided: number
  /** Of the decided cases, those that went where the sender asked first. */
  readonly firstChoice: number
  readonly waitingBedDays: WaitingBedDays
}

export interface WaitingBedDays {
  readonly days: number
  readonly cases: number
  /** Cases whose sender stated neither the earliest day nor the day of the order. */
  readonly unknown: number
}

const hour = 3_600_000
const hoursFrom = (from: Date, to: Date | null): number[] => (to ? [(to.getTime() - from.getTime()) / hour] : [])
const daysFrom = (from: Date | null, to: Date | null): number[] =>
  from ? hoursFrom(from, to).map((hours) => hours / 24) : []

/** The figures of these cases as they stand on a day. Each is defined in words in `figure-definitions.ts`. */
export function figuresOf(cases: readonly CaseHistory[], on: CalendarDate): TransferFigures {
  const timed = cases.map((history) => ({ history, times: timesOf(history) }))
  const spread = (pick: (each: Timed) => readonly number[]) => spreadOf(timed.flatMap(pick))
  const decided = timed.filter(({ times }) => times.decidedAt)
  return {
    cases: cases.length,
    outcomes: Object.fromEntries(
      outcomes.map((outcome) => [outcome, timed.filter(({ times }) => times.outcome === outcome).length]),
    ) as Record<Outcome, number>,
    daysOrderToFirstEnquiry: spread(({ history: { orderedOn, firstEnquiryAt } }) =>
      orderedOn ? [daysBetween(orderedOn, dateInJapan(firstEnquiryAt))] : [],
    ),
    hoursEnquiryToFirstRead: spread(({ history, times }) => hoursFrom(history.firstEnquiryAt, times.firstReadAt)),
    hoursEnquiryToFirstAnswer: spread(({ history, times }) => hoursFrom(history.firstEnquiryAt, times.firstAnswerAt)),
    daysEnquiryToDecision: spread(({ history, times }) => daysFrom(history.firstEnquiryAt, times.decidedAt)),
    daysDecisionToTransfer: spread(({ times }) => daysFrom(times.decidedAt, times.leftAt)),
    asked: spread(({ history }) => [history.asked.length]),
    decided: decided.length,
    firstChoice: decided.filter(({ history }) => history.asked.some((each) => each.chosen && each.wishRank === 1))
      .length,
    waitingBedDays: waitingBedDays(timed, on),
  }
}

interface Timed {
  readonly history: CaseHistory
  readonly times: CaseTimes
}

/** A visit keeps no bed. A day the patient could go before the enquiries began is a waiting day all the same. */
function waitingBedDays(timed: readonly Timed[], on: CalendarDate): WaitingBedDays {
  const bedded = timed.filter(({ history }) => history.kind === 'transfer' || history.kind === 'stepDownTransport')
  const waits = bedded.flatMap(({ history, times }) => {
    const from = history.earliestOn ?? history.orderedOn
    if (!from) return []
    const end = times.leftAt ?? times.endedAt
    return [Math.max(0, daysBetween(from, end ? dateInJapan(end) : on))]
  })
  return {
    days: waits.reduce((sum, days) => sum + days, 0),
    cases: waits.length,
    unknown: bedded.length - waits.length,
  }
}

/** The month, as YYYY-MM, to which a case belongs: that of its first enquiry, in Japan. */
export const monthOf = ({ firstEnquiryAt }: CaseHistory): string => dateInJapan(firstEnquiryAt).slice(0, 7)
