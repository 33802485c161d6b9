import type { StatedCase } from '../../testing/stated-case.ts'
import type { Investment } from '../investment.ts'
import { investment, investmentWith, investmentWithout } from '../testing/stated-money.ts'

/** 法70条の8第2項、規則39条の14 */
export const cases: readonly StatedCase<Investment>[] = [
  {
    says: '議決権のすべてを持つ',
    facts: investment,
    outcome: 'met',
    because: ['議決権 200 / 200', 'ほかの出資者・株主はいません'],
  },
  {
    says: '一個でも足りない',
    facts: investmentWith({ votesHeld: 199 }),
    outcome: 'broken',
    because: '議決権 199 / 200(すべてではありません)',
  },
  { says: '後の増資で総数が増えた', facts: investmentWith({ votesInAll: 201 }), outcome: 'broken' },
  {
    says: '議決権のない株主がいる',
    facts: investmentWith({ otherInvestors: true }),
    outcome: 'broken',
    because: 'ほかの出資者・株主がいます',
  },
  { says: '持つ数が分からない', facts: investmentWithout('votesHeld'), outcome: 'unknown', missing: ['votesHeld'] },
  {
    says: '何も分からない',
    facts: investmentWithout('votesHeld', 'votesInAll', 'otherInvestors'),
    outcome: 'unknown',
    missing: ['votesHeld', 'votesInAll', 'otherInvestors'],
  },
]
