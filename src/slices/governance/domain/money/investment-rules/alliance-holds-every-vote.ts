// 法70条の8第2項, 規則39条の14: the alliance holds all votes of the investee; there are no other investors or shareholders.
// A later issue of shares to others breaks it.
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { Investment } from '../investment.ts'
import { type InvestmentRule, moneyRuleNumber } from '../money-rule.ts'

function everyVoteIsHeld({ votesHeld, votesInAll }: Investment): Finding {
  if (votesHeld === undefined || votesInAll === undefined) {
    return unknown([
      ...(votesHeld === undefined ? [missingFact('votesHeld', '法人が持つ議決権の数', suppliers.office)] : []),
      ...(votesInAll === undefined
        ? [missingFact('votesInAll', '出資を受ける事業者の総議決権', suppliers.office)]
        : []),
    ])
  }
  const because = `議決権 ${votesHeld} / ${votesInAll}`
  return votesHeld === votesInAll ? met(because) : broken(`${because}(すべてではありません)`)
}

function nobodyElseInvests({ otherInvestors }: Investment): Finding {
  if (otherInvestors === undefined) {
    return unknown([missingFact('otherInvestors', 'ほかの出資者・株主がいるか', suppliers.office)])
  }
  return otherInvestors ? broken('ほかの出資者・株主がいます') : met('ほかの出資者・株主はいません')
}

export const allianceHoldsEveryVote: InvestmentRule = {
  ...moneyRuleNumber('E4', '法70条の8第2項、規則39条の14'),
  title: '議決権のすべてを保有すること',
  decide: (facts) => allOf([everyVoteIsHeld(facts), nobodyElseInvests(facts)]),
}
