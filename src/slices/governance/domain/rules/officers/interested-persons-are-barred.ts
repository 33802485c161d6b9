// 法70条の3第1項第13号 (before 2024-04-01: 第12号), 規則39条の8: the articles bar from membership and office those tied to
// for-profit bodies that have dealings with the alliance (一・二) or with a participant (三・四).

import { searchKey } from '../../../../../foundation/japanese-text.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase, Member, Officer, OutsidePost } from '../../certification-case.ts'
import { isParticipant, kindMissing, membersMissing } from '../../membership.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'

/** With certification 一般社団法人 in the name becomes 地域医療連携推進法人 (法70条の5第2項); it is the same body. */
const bodyKey = (name: string): string => searchKey(name).replace(/^(一般社団法人|地域医療連携推進法人)/, '')

const officerName = (officer: Officer): string => officer.name ?? officer.id

/** The alliance and its participants: those with whom dealings bar; and the members who may turn out to be such. */
interface Interested {
  readonly certain: ReadonlySet<string>
  readonly possible: readonly Member[]
  readonly membersAreKnown: boolean
}

function interestedIn({ name, members }: CertificationCase): Interested {
  const certain = (members ?? []).filter((member) => isParticipant(member))
  return {
    certain: new Set([name, ...certain.map((member) => member.name)].map(bodyKey)),
    possible: (members ?? []).filter((member) => isParticipant(member) === undefined),
    membersAreKnown: members !== undefined,
  }
}

function tradesHarmlessly(officer: Officer, post: OutsidePost, interested: Interested): Finding {
  const path = `officers[${officer.id}].posts[${post.body}]`
  if (!post.tradesWith) {
    return unknown([missingFact(`${path}.tradesWith`, '法人・参加法人等と取引があるか', suppliers.officer)])
  }
  const partners = post.tradesWith.filter((name) => interested.certain.has(bodyKey(name)))
  if (partners.length > 0) {
    return broken(
      `${officerName(officer)}は営利を目的とする${post.body}の役職員等で、${post.body}は${partners.join('、')}と利害関係があります`,
    )
  }
  if (post.tradesWith.length > 0 && !interested.membersAreKnown) return unknown([membersMissing])
  const keys = new Set(post.tradesWith.map(bodyKey))
  const undecided = interested.possible.filter((member) => keys.has(bodyKey(member.name)))
  return undecided.length > 0 ? unknown(undecided.map(kindMissing)) : met()
}

function postIsHarmless(officer: Officer, post: OutsidePost, interested: Interested): Finding {
  if (post.forProfit === false) return met()
  const trade = tradesHarmlessly(officer, post, interested)
  if (post.forProfit || trade.outcome === 'met') return trade
  const field = `officers[${officer.id}].posts[${post.body}].forProfit`
  return unknown([missingFact(field, '営利を目的とする団体か', suppliers.officer), ...trade.missing])
}

function officersAreNotBarred(facts: CertificationCase): Finding {
  const { officers } = facts
  if (!officers) return unknown([missingFact('officers', '役員の名簿と兼職', suppliers.office)])
  const interested = interestedIn(facts)
  const finding = allOf(
    officers.map((officer) =>
      officer.posts
        ? allOf(officer.posts.map((post) => postIsHarmless(officer, post, interested)))
        : unknown([missingFact(`officers[${officer.id}].posts`, '他の団体での役職', suppliers.officer)]),
    ),
  )
  return finding.outcome === 'met' ? met('利害関係のある営利団体の役職員等である役員はいません') : finding
}

export const interestedPersonsAreBarred: Criterion = {
  ...criterionItem(13),
  title: '利害関係者の排除',
  decide: (facts) =>
    allOf([
      clauseStated(facts.articles, 'interestedPersonsBar', '利害関係者を社員・役員としない旨'),
      officersAreNotBarred(facts),
    ]),
}
