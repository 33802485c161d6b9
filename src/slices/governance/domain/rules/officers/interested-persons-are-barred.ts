// 法70条の3第1項第13号 (before 2024-04-01: 第12号), 規則39条の8: the articles bar from membership and office those tied to
// for-profit bodies that have dealings with the alliance (一・二) or with a participant (三・四).

import { searchKey } from '../../../../../foundation/japanese-text.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase, Officer, OutsidePost } from '../../certification-case.ts'
import { couldBeParticipant } from '../../membership.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'

/** With certification 一般社団法人 in the name becomes 地域医療連携推進法人 (法70条の5第2項); it is the same body. */
const bodyKey = (name: string): string => searchKey(name).replace(/^(一般社団法人|地域医療連携推進法人)/, '')

const officerName = (officer: Officer): string => officer.name ?? officer.id

function postIsHarmless(officer: Officer, post: OutsidePost, interested: ReadonlySet<string>): Finding {
  const path = `officers[${officer.id}].posts[${post.body}]`
  if (post.forProfit === false) return met()
  const partners = (post.tradesWith ?? []).filter((name) => interested.has(bodyKey(name)))
  if (post.forProfit && partners.length > 0) {
    return broken(
      `${officerName(officer)}は営利を目的とする${post.body}の役職員等で、${post.body}は${partners.join('、')}と利害関係があります`,
    )
  }
  if (post.tradesWith && partners.length === 0) return met()
  return unknown([
    ...(post.forProfit ? [] : [missingFact(`${path}.forProfit`, '営利を目的とする団体か', suppliers.officer)]),
    ...(post.tradesWith
      ? []
      : [missingFact(`${path}.tradesWith`, '法人・参加法人等と取引があるか', suppliers.officer)]),
  ])
}

function officersAreNotBarred({ name, officers, members = [] }: CertificationCase): Finding {
  if (!officers) return unknown([missingFact('officers', '役員の名簿と兼職', suppliers.office)])
  const interested = new Set([name, ...members.filter(couldBeParticipant).map((member) => member.name)].map(bodyKey))
  const findings = officers.map((officer) =>
    officer.posts
      ? allOf(officer.posts.map((post) => postIsHarmless(officer, post, interested)))
      : unknown([missingFact(`officers[${officer.id}].posts`, '他の団体での役職', suppliers.officer)]),
  )
  const finding = allOf(findings)
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
