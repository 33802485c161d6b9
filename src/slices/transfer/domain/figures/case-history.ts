import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Answer, DeclineCode } from '../lifecycle/enquiry-lifecycle.ts'
import type { TransferKind } from '../transfer-kind.ts'

/** One line of a case's history; `step` and `to` are words of the life cycle and of its enquiries. */
export interface HistoryStep {
  readonly step: string
  readonly to: string
  readonly at: Date
  readonly enquiryId: string | null
  readonly reason: string | null
}

export interface AskedFacility {
  readonly id: string
  /** Whom: a facility, an organisation, or the name of somebody outside. */
  readonly receiver: string
  readonly wishRank: number
  readonly readAt: Date | null
  readonly firstAnsweredAt: Date | null
  readonly chosen: boolean
}

/** What is known of one case: what its sender stated, whom it asked, and what was done, oldest first. */
export interface CaseHistory {
  readonly kind: TransferKind
  readonly orderedOn: CalendarDate | null
  readonly earliestOn: CalendarDate | null
  readonly firstEnquiryAt: Date
  readonly asked: readonly AskedFacility[]
  readonly steps: readonly HistoryStep[]
}

export const outcomes = ['open', 'transferred', 'cancelled', 'returned'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  open: '調整中',
  transferred: '転院した',
  cancelled: '中止',
  returned: '戻り',
}

/** The times of a case that count; null where that has not happened. */
export interface CaseTimes {
  readonly firstReadAt: Date | null
  readonly firstAnswerAt: Date | null
  /** The decision that stands: a released one does not count. */
  readonly decidedAt: Date | null
  /** The departure; for a visit, which has none, the arrival. */
  readonly leftAt: Date | null
  readonly endedAt: Date | null
  readonly outcome: Outcome
}

const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((first, each) => (each && (!first || each < first) ? each : first), null)

export function timesOf({ asked, steps }: CaseHistory): CaseTimes {
  const last = (...names: readonly string[]) => steps.findLast(({ step }) => names.includes(step))
  const decision = last('chooseReceiver', 'releaseReceiver')
  const left = steps.find(({ step }) => step === 'depart') ?? steps.find(({ step }) => step === 'arrive')
  const end = last('cancel', 'returnPatient', 'close')
  return {
    firstReadAt: earliest(asked.map(({ readAt }) => readAt)),
    firstAnswerAt: earliest(asked.map(({ firstAnsweredAt }) => firstAnsweredAt)),
    decidedAt: decision?.step === 'chooseReceiver' ? decision.at : null,
    leftAt: left?.at ?? null,
    endedAt: end?.at ?? null,
    outcome:
      end?.step === 'cancel' ? 'cancelled' : end?.step === 'returnPatient' ? 'returned' : left ? 'transferred' : 'open',
  }
}

/** What a facility said last: 検討中 is not yet a word, and a withdrawn enquiry keeps the word it had. */
export interface LastWord {
  readonly answer: Exclude<Answer, 'underReview'>
  readonly declineCode: DeclineCode | null
}

export function lastWordOf({ steps }: CaseHistory, enquiryId: string): LastWord | null {
  const said = steps.findLast(
    (each) => each.step === 'answer' && each.enquiryId === enquiryId && each.to !== 'underReview',
  )
  if (!said) return null
  const answer = said.to as LastWord['answer']
  return { answer, declineCode: answer === 'declined' ? (said.reason as DeclineCode | null) : null }
}
