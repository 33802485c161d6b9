import { type DeclineCode, declineCodes } from '../lifecycle/enquiry-lifecycle.ts'
import { type CaseHistory, lastWordOf } from './case-history.ts'

export interface ReceiverAnswers {
  readonly receiver: string
  readonly asked: number
  /** 受入可 and 条件付き可. */
  readonly accepted: number
  readonly waitlisted: number
  readonly declined: number
  readonly declinedBecause: Readonly<Partial<Record<DeclineCode, number>>>
  readonly unanswered: number
}

/** How each facility answered, the most asked first. */
export function answersByReceiver(cases: readonly CaseHistory[]): ReceiverAnswers[] {
  const asked = cases.flatMap((history) =>
    history.asked.map(({ id, receiver }) => ({ receiver, word: lastWordOf(history, id) })),
  )
  return [...Map.groupBy(asked, ({ receiver }) => receiver)]
    .map(([receiver, enquiries]) => {
      const said = (...answers: readonly string[]) =>
        enquiries.filter(({ word }) => word && answers.includes(word.answer)).length
      const because = (code: DeclineCode) => enquiries.filter(({ word }) => word?.declineCode === code).length
      return {
        receiver,
        asked: enquiries.length,
        accepted: said('accepted', 'conditionallyAccepted'),
        waitlisted: said('waitlisted'),
        declined: said('declined'),
        declinedBecause: Object.fromEntries(
          declineCodes.map((code) => [code, because(code)] as const).filter(([, count]) => count > 0),
        ),
        unanswered: enquiries.filter(({ word }) => !word).length,
      }
    })
    .sort((one, other) => other.asked - one.asked || (one.receiver < other.receiver ? -1 : 1))
}

/** Of the answers that came; null where none did, because nobody's silence is a no. */
export const acceptanceRate = ({ accepted, waitlisted, declined }: ReceiverAnswers): number | null =>
  accepted + waitlisted + declined === 0 ? null : accepted / (accepted + waitlisted + declined)
