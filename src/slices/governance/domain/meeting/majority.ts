// 一般法49条1項・2項 (general meeting), 法70条の15 → 法55条2項 (dissolution), 一般法95条1項 (board). The council decides as its articles
// say; no law does.
import type { MissingFact } from '../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import type { Body, BodyMajority, VotingArticles } from './meeting-facts.ts'
import type { ResolutionKind } from './resolution-kind.ts'
import { atLeast, isStricter, over, reaches, type Share, shareText } from './share.ts'

/** What a ballot came to. Heads are persons, votes their weight; whoever is excluded is in none of them. */
export interface Tally {
  readonly headsAll: number
  readonly votesAll: number
  readonly headsPresent: number
  readonly votesPresent: number
  readonly headsFor: number
  readonly votesFor: number
}

/** One demand on a tally: so large a part of such a whole, in heads or votes. */
export interface Demand {
  readonly says: string
  readonly part: keyof Tally
  readonly whole: keyof Tally
  readonly share: Share
}

export interface Majority {
  readonly article: string
  /** Without it nothing was decided. */
  readonly quorum: Demand | null
  readonly majority: readonly Demand[]
  readonly warnings: readonly string[]
}

export type MajorityAnswer = { readonly majority: Majority } | { readonly missing: readonly MissingFact[] }

export const isReached = ({ part, whole, share }: Demand, tally: Tally): boolean =>
  reaches(tally[part], tally[whole], share)

/** In the board and the council a person is one vote, so that votes are persons there. */
type Unit = 'votes' | 'heads'

const quorumOf = (unit: Unit, share: Share): Demand => ({
  says: unit === 'votes' ? '総社員の議決権のうち出席した社員の議決権' : '議決に加わることができる者のうち出席者',
  part: 'votesPresent',
  whole: 'votesAll',
  share,
})

const ofPresent = (unit: Unit, share: Share): Demand => ({
  says: unit === 'votes' ? '出席した社員の議決権のうち賛成' : '出席者のうち賛成',
  part: 'votesFor',
  whole: 'votesPresent',
  share,
})

const headsOfAll = (share: Share): Demand => ({
  says: '総社員の数のうち賛成した社員の数',
  part: 'headsFor',
  whole: 'headsAll',
  share,
})
const votesOfAll = (share: Share): Demand => ({
  says: '総社員の議決権のうち賛成',
  part: 'votesFor',
  whole: 'votesAll',
  share,
})

const half = over(1, 2)
const found = (majority: Majority): MajorityAnswer => ({ majority })
const unread = (field: string, label: string): MajorityAnswer => ({
  missing: [missingFact(`articles.${field}`, `定款に${label}の別段の定めがあるか`, suppliers.office)],
})

/** Which majority a resolution needs, by the law and the articles; what is missing when the articles were not read. */
export function majorityFor(body: Body, kind: ResolutionKind, articles: VotingArticles): MajorityAnswer {
  if (body === 'board') return boardMajority(articles)
  if (body === 'council') return councilMajority(articles)
  if (kind === 'special') return specialMajority(articles)
  if (kind === 'dissolution') return dissolutionMajority(articles)
  const ordinary = articles.generalMeeting?.ordinary
  if (ordinary === undefined) return unread('generalMeeting.ordinary', '社員総会の普通決議の定足数・多数')
  const article = ordinary ? '定款(一般法49条1項)' : '一般法49条1項'
  return found(bodyMajority('votes', ordinary ?? { quorum: half, majority: half }, article))
}

const bodyMajority = (unit: Unit, { quorum, majority }: BodyMajority, article: string): Majority => ({
  article,
  quorum: quorum && quorumOf(unit, quorum),
  majority: [ofPresent(unit, majority)],
  warnings: [],
})

function specialMajority({ generalMeeting }: VotingArticles): MajorityAnswer {
  const stated = generalMeeting?.specialVotes
  if (stated === undefined) return unread('generalMeeting.specialVotes', '特別決議の議決権の割合')
  const twoThirds = atLeast(2, 3)
  const votes = stated && isStricter(stated, twoThirds) ? stated : twoThirds
  const lower = stated !== null && isStricter(twoThirds, stated)
  return found({
    article: '一般法49条2項',
    quorum: null,
    majority: [headsOfAll(atLeast(1, 2)), votesOfAll(votes)],
    warnings: lower
      ? [`定款の割合(${shareText(stated)})は法律を下回るため、3分の2以上で判定しました(一般法49条2項)`]
      : [],
  })
}

function dissolutionMajority({ generalMeeting }: VotingArticles): MajorityAnswer {
  const stated = generalMeeting?.dissolutionHeads
  if (stated === undefined) return unread('generalMeeting.dissolutionHeads', '解散の決議の割合')
  const article = '法70条の15(法55条2項)'
  return found({
    article: stated ? `定款(${article}ただし書)` : article,
    quorum: null,
    majority: [headsOfAll(stated ?? atLeast(3, 4))],
    warnings: [],
  })
}

/** 一般法95条1項 lets the articles ask for more, never for less. */
function boardMajority({ board }: VotingArticles): MajorityAnswer {
  if (board?.quorum === undefined) return unread('board.quorum', '理事会の定足数')
  if (board.majority === undefined) return unread('board.majority', '理事会の決議の多数')
  const stated = [board.quorum, board.majority].map((share) => share ?? half)
  const lower = stated.filter((share) => isStricter(half, share))
  const [quorum = half, majority = half] = stated.map((share) => (isStricter(share, half) ? share : half))
  const stricter = isStricter(quorum, half) || isStricter(majority, half)
  return found({
    ...bodyMajority('heads', { quorum, majority }, stricter ? '定款(一般法95条1項)' : '一般法95条1項'),
    warnings: lower.map(
      (share) => `定款の割合(${shareText(share)})は法律を下回るため、過半数で判定しました(一般法95条1項)`,
    ),
  })
}

function councilMajority({ council }: VotingArticles): MajorityAnswer {
  return council?.ordinary
    ? found(bodyMajority('heads', council.ordinary, '評議会の定め'))
    : unread('council.ordinary', '評議会の定足数・多数(法令に定めなし)')
}
