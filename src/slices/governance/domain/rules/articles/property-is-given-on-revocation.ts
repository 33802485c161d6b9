// 法70条の3第1項第19号 (before 2024-04-01: 第18号): on revocation, property equal to the purpose property balance is
// given within a month to the State, local governments or providers of medical care.
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'
import { unlessPublicInterest } from './public-interest-exception.ts'

export const propertyIsGivenOnRevocation: Criterion = {
  ...criterionItem(19),
  title: '認定取消し時の財産の贈与',
  decide: (facts) =>
    unlessPublicInterest(facts, clauseStated(facts.articles, 'revocationGift', '認定取消し時に財産を贈与する旨')),
}
