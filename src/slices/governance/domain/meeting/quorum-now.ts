// 一般法49条1項, 95条1項: whether as many are present now as an ordinary resolution needs. The council's as its articles say.
import type { Truth } from '../three-valued.ts'
import { absentWith, presentWith, weightOf } from './counting/count-ballots.ts'
import { emptyTally, sumOf } from './counting/reachable-tallies.ts'
import { type Admission, presenceOf } from './counting/who-is-present.ts'
import { isReached, majorityFor, type Tally } from './majority.ts'
import type { Attendance, Body, Notice, Voter, VotingArticles } from './meeting-facts.ts'
import { shareText } from './share.ts'

export interface QuorumNow {
  /** Undefined: the articles, a weight or an attendance leave it open. */
  readonly reached: Truth
  readonly says: string
  readonly article: string | null
}

export function quorumNow(
  body: Body,
  voters: readonly Voter[],
  attendance: readonly Attendance[],
  notice: Notice,
  articles: VotingArticles,
): QuorumNow {
  const admission: Admission = { body, notice, articles, voterIds: new Set(voters.map(({ id }) => id)) }
  const law = majorityFor(body, 'ordinary', articles)
  const entries = Map.groupBy(attendance, ({ voter }) => voter)
  const seen = voters.map((voter) => ({
    weight: weightOf(voter, admission),
    present: presenceOf(voter, entries.get(voter.id) ?? [], admission).present,
  }))
  const here = seen.filter(({ present }) => present).length
  const counted = `${voters.length}人のうち出席${here}人`
  if ('missing' in law)
    return { reached: undefined, says: `${counted}。定足数の定めが記録されていません`, article: null }
  const { quorum, article } = law.majority
  if (!quorum) return { reached: true, says: `${counted}。定足数の定めはありません`, article }
  const tallyIf = (open: boolean): Tally =>
    seen
      .map(({ weight, present }) => ((present ?? open) ? presentWith(weight ?? 0) : absentWith(weight ?? 0)))
      .reduce(sumOf, emptyTally)
  const [least, most] = [tallyIf(false), tallyIf(true)]
  const open = seen.some(({ weight }) => weight === null) || isReached(quorum, least) !== isReached(quorum, most)
  return {
    reached: open ? undefined : isReached(quorum, least),
    says: `${counted}。${quorum.says} ${least[quorum.part]} / ${least[quorum.whole]}(必要: ${shareText(quorum.share)})`,
    article,
  }
}
