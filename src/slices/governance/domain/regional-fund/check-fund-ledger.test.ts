import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { RuleAnswer } from '../../../../foundation/rule-answer.ts'
import { tryRulesOnCases } from '../testing/stated-case.ts'
import { checkFundCost, checkFundLedger, costRules, ledgerRules } from './check-fund-ledger.ts'
import { eligibleCosts } from './cost-eligibility.ts'
import { costCategories, type FundCost, type FundLedger } from './fund-ledger.ts'
import { noticeIsOpen } from './fund-rule.ts'
import { cases as F3 } from './rules/alliance-serves-the-reorganisation.cases.ts'
import { cases as F5 } from './rules/cost-falls-in-the-period.cases.ts'
import { widerReadingAllows } from './rules/cost-falls-in-the-period.ts'
import { cases as F4 } from './rules/cost-is-listed-and-for-beds.cases.ts'
import { cases as F6 } from './rules/nothing-ineligible-is-claimed.cases.ts'
import { cases as F2 } from './rules/plan-is-agreed-at-the-conference.cases.ts'
import { cases as F1 } from './rules/programme-is-for-bed-functions.cases.ts'
import { claiming, confirmedDay, costWith, ledger, ledgerWithout } from './testing/stated-ledger.ts'

tryRulesOnCases(ledgerRules, { F1, F2, F3, F6 }, { sheet: 'ledger-rules.txt' })
tryRulesOnCases(costRules, { F4, F5 }, { sheet: 'cost-rules.txt' })

describe('the answers', () => {
  it('cite the notice, and there are none before it was issued', () => {
    expect(checkFundLedger(ledger, confirmedDay).map(({ id, article, outcome }) => [id, article, outcome])).toEqual(
      ['F1', 'F2', 'F3', 'F6'].map((id) => [id, '医政地発0928第1号 標準事業例5', 'met']),
    )
    expect(checkFundCost(costWith({}), confirmedDay).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['F4', 'met'],
      ['F5', 'met'],
    ])
    expect(checkFundLedger(ledger, calendarDate('2021-09-27'))).toEqual([])
    expect(checkFundCost(costWith({}), calendarDate('2021-09-27'))).toEqual([])
    expect(checkFundLedger(ledger, calendarDate('2021-09-28'))).toHaveLength(4)
    expect(checkFundCost(costWith({}), calendarDate('2021-09-28'))).toHaveLength(2)
  })

  it('all warn from the fiscal year 2026 on, and none before', () => {
    const warnings = (day: string) =>
      [...checkFundLedger(ledger, calendarDate(day)), ...checkFundCost(costWith({}), calendarDate(day))].map(
        (each) => each.warnings,
      )
    expect(warnings('2026-03-31')).toEqual(new Array(6).fill([]))
    expect(warnings('2026-04-01')).toEqual(new Array(6).fill([noticeIsOpen]))
  })
})

describe('the ledger of eligible costs', () => {
  it('sums what is eligible, what is not and what is open', () => {
    const costs = claiming(
      { yen: 1 },
      { yen: 20, category: 'travel' },
      { yen: 300, project: null },
      { yen: 4000, project: undefined },
    )
    expect(eligibleCosts(costs, confirmedDay).yen).toEqual({ met: 21, broken: 300, unknown: 4000 })
    expect(eligibleCosts(costs, confirmedDay).costs.map(({ cost, finding }) => [cost.id, finding.outcome])).toEqual([
      ['c1', 'met'],
      ['c2', 'met'],
      ['c3', 'broken'],
      ['c4', 'unknown'],
    ])
  })

  it('has no sum where an amount is not stated, and an empty one where there are no costs', () => {
    expect(eligibleCosts(claiming({ yen: undefined }, { yen: 5 }), confirmedDay).yen.met).toBeNull()
    expect(eligibleCosts(ledgerWithout('costs'), confirmedDay)).toEqual({
      costs: [],
      yen: { met: 0, broken: 0, unknown: 0 },
    })
  })

  it('says once what both rules warn of', () => {
    const [open] = eligibleCosts(claiming({ on: calendarDate('2027-10-01') }), calendarDate('2026-04-01')).costs
    expect(open?.finding.warnings).toEqual([noticeIsOpen, widerReadingAllows])
  })
})

const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const someDay = perhaps(
  fc.constantFrom('2022-04-01', '2024-04-01', '2025-04-01', '2027-03-31', '2027-04-01', '2028-04-02').map(calendarDate),
)
const flag = perhaps(fc.boolean())
const someCost: fc.Arbitrary<Omit<FundCost, 'id'>> = fc.record({
  on: someDay,
  category: perhaps(fc.constantFrom(...costCategories)),
  yen: perhaps(fc.integer({ min: 0, max: 100 })),
  project: perhaps(fc.constantFrom('架空の転換', null)),
  claimed: flag,
})
const someLedger: fc.Arbitrary<FundLedger> = fc.record({
  standardExample: perhaps(fc.constantFrom(4, 5)),
  plan: perhaps(
    fc.record({
      institutions: perhaps(fc.subarray(['架空A病院', '架空B病院'])),
      agreedOn: fc.oneof(someDay, fc.constant(null)),
    }),
  ),
  purposeIsConcrete: flag,
  establishedOn: someDay,
  firstEligibleOn: someDay,
  costs: perhaps(
    fc.array(someCost, { maxLength: 2 }).map((all) => all.map((each, index) => ({ ...each, id: `c${index}` }))),
  ),
})

const answersOf = (facts: FundLedger): readonly RuleAnswer[] => [
  ...checkFundLedger(facts, confirmedDay),
  ...(facts.costs ?? []).flatMap((cost) =>
    checkFundCost({ ledger: facts, cost }, confirmedDay).map((each) => ({ ...each, id: `${each.id} ${cost.id}` })),
  ),
]

describe('over random ledgers', () => {
  it('forgetting a fact never turns a refusal into an acceptance, nor the reverse', () => {
    const keys = Object.keys(ledger) as (keyof FundLedger)[]
    const costKeys = ['on', 'category', 'project', 'claimed', 'yen'] as const
    fc.assert(
      fc.property(someLedger, fc.constantFrom(...keys), fc.constantFrom(...costKeys), (facts, key, costKey) => {
        const forgotten: readonly FundLedger[] = [
          { ...facts, [key]: undefined },
          {
            ...facts,
            costs: facts.costs?.map((each, index) => (index === 0 ? { ...each, [costKey]: undefined } : each)),
          },
          { ...facts, plan: facts.plan && { ...facts.plan, institutions: undefined } },
          { ...facts, plan: facts.plan && { ...facts.plan, agreedOn: undefined } },
        ]
        const before = answersOf(facts)
        for (const after of forgotten.map((each) => new Map(answersOf(each).map(({ id, outcome }) => [id, outcome])))) {
          for (const { id, outcome, missing, because } of before) {
            if (outcome === 'met') expect(after.get(id), id).not.toBe('broken')
            if (outcome === 'broken') expect(after.get(id), id).not.toBe('met')
            if (outcome === 'unknown') expect(missing.length, id).toBeGreaterThan(0)
            else expect(because.length, id).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('every cost falls into one sum, so that the three come to all of them', () => {
    fc.assert(
      fc.property(fc.array(someCost, { maxLength: 6 }), (costs) => {
        const stated = costs.map((each, index) => ({ ...each, id: `c${index}`, yen: each.yen ?? 0 }))
        const { yen } = eligibleCosts({ ...ledger, costs: stated }, confirmedDay)
        const all = stated.reduce((sum, each) => sum + each.yen, 0)
        expect((yen.met ?? 0) + (yen.broken ?? 0) + (yen.unknown ?? 0)).toBe(all)
      }),
    )
  })
})
