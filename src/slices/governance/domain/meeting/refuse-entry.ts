// 一般法50条 (proxies), 95条1項 (directors in person), 49条, 95条3項: what the record of a meeting does not take in.

import { votingLawOf } from './counting/voting-articles.ts'
import { outsideHours } from './counting/which-ballots-count.ts'
import { type Admission, admits } from './counting/who-is-present.ts'
import type { Attendance, BallotHours, Body, NamedBallot } from './meeting-facts.ts'

/** Why an entry is refused, as a sentence for people, and by which article. */
export interface EntryRefusal {
  readonly says: string
  readonly article: string | null
}

const refusal = (says: string, article: string | null): EntryRefusal => ({ says, article })

/**
 * Before an attendance is recorded. A second proxy is refused until the first is withdrawn; what the articles leave open
 * is recorded, and leaves the result open.
 */
export function refuseAttendance(
  entry: Attendance,
  recorded: readonly Attendance[],
  admission: Admission,
): EntryRefusal | null {
  if (!admission.voterIds.has(entry.voter))
    return refusal('議決権を持つ者の名簿にない者です。', votingLawOf[admission.body].roll)
  const earlier = recorded.find(({ voter }) => voter === entry.voter)
  if (earlier?.how === 'byProxy' && entry.how === 'byProxy') {
    const holder = earlier.holder ?? '(未記入)'
    return refusal(
      `すでに代理人「${holder}」への委任状があります。先にそれを取り下げてください。`,
      votingLawOf[admission.body].presence,
    )
  }
  if (earlier) return refusal('すでに出席の記録があります。先にそれを取り消してください。', null)
  const { present, flags } = admits(entry, admission)
  const [flag] = flags
  return present === false && flag ? refusal(`${flag.says}。`, flag.article) : null
}

/** Before a ballot is recorded: in its hours, once, by someone who is present and not excluded. */
export function refuseBallot(
  ballot: NamedBallot,
  recorded: readonly NamedBallot[],
  standing: {
    readonly body: Body
    readonly hours: BallotHours
    readonly isPresent: boolean
    readonly isExcluded: boolean
  },
): EntryRefusal | null {
  const law = votingLawOf[standing.body]
  if (standing.isExcluded) return refusal('特別の利害関係があるため、この議決に加われません。', law.interest)
  if (!standing.isPresent) return refusal('出席の記録がないため、投票できません。', law.ballot)
  const outside = outsideHours(ballot, standing.hours)
  if (outside) return refusal(`${outside}。受け付けられません。`, law.ballot)
  return recorded.some(({ voter }) => voter === ballot.voter)
    ? refusal('すでに投票しています。投票は一度だけです。', law.roll)
    : null
}

/** Minutes that someone has signed are not changed: a correction is a new paper, signed anew. */
export const refuseMinutesChange = (signatures: readonly unknown[]): EntryRefusal | null =>
  signatures.length > 0
    ? refusal(
        '署名された議事録は書き換えられません。訂正は別の書面として作り、あらためて署名を受けてください。',
        '一般法95条3項・57条',
      )
    : null
