import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { RuleAnswer } from '../../../../foundation/rule-answer.ts'
import { checkInvestment, checkMoneyYear, checkSupport } from './check-money.ts'
import { type FundingSupport, supportKinds } from './funding-support.ts'
import type { Investment } from './investment.ts'
import { investment, loan, moneyYear } from './testing/stated-money.ts'
import type { MoneyYear } from './year/money-year.ts'

const today = calendarDate('2027-06-15')
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const flag = perhaps(fc.boolean())
const someDay = fc.constantFrom('2026-03-31', '2026-04-01', '2027-03-31', '2027-05-31', '2027-06-01').map(calendarDate)
const day = perhaps(someDay)
const dayOrNone = perhaps(fc.option(someDay, { nil: null }))
const yen = fc.constantFrom(0, 1, 9_999_999, 10_000_000, 20_000_000)
const ids = fc.subarray(['l0', 'l1', 'i0'])
const directors = perhaps(fc.subarray(['d1', 'd2']))

const support: fc.Arbitrary<FundingSupport> = fc
  .record({
    noMoneyClause: flag,
    kind: perhaps(fc.constantFrom(...supportKinds)),
    from: perhaps(fc.constantFrom('alliance', 'participant')),
    recipient: perhaps(
      fc.record({
        name: fc.constant('医療法人 架空会'),
        relation: perhaps(fc.constantFrom('participant', 'plainMember', 'outsider')),
        person: perhaps(fc.constantFrom('corporation', 'individual')),
        opensHospital: flag,
      }),
    ),
    forHospitalBusiness: flag,
    contractOn: day,
    councilOpinionOn: dayOrNone,
    board: perhaps(
      fc.record({
        resolvedOn: dayOrNone,
        interested: directors,
        voted: directors,
        dealingApproved: flag,
        dealingReportedOn: dayOrNone,
      }),
    ),
    withinPurpose: flag,
    contractKept: flag,
    rateIsProper: flag,
    securityIsProper: flag,
    repaymentMethod: perhaps(fc.constantFrom('元金均等', null)),
    repaidBy: dayOrNone,
    annualRatePercent: perhaps(fc.constantFrom(0, 1, null)),
    movements: perhaps(
      fc.array(fc.record({ on: someDay, kind: fc.constantFrom('given', 'settled', 'interest'), yen }), {
        maxLength: 3,
      }),
    ),
  })
  .map((facts) => ({
    ...facts,
    id: 'l0',
    movements: facts.movements?.filter(({ on }) => on >= (facts.contractOn ?? on)),
  }))

const someInvestment: fc.Arbitrary<Investment> = fc
  .record({
    noMoneyClause: flag,
    madeOn: day,
    amountYen: perhaps(yen),
    relatedBusiness: flag,
    businessInArea: flag,
    returnsForBusiness: flag,
    dividends: perhaps(
      fc.array(fc.record({ receivedOn: someDay, yen, usedElsewhereYen: perhaps(yen) }), { maxLength: 2 }),
    ),
    votesHeld: perhaps(fc.constantFrom(9, 10)),
    votesInAll: perhaps(fc.constant(10)),
    otherInvestors: flag,
    investeeInvestments: perhaps(
      fc.array(fc.record({ body: fc.constant('架空物流'), otherInvestors: flag }), { maxLength: 2 }),
    ),
  })
  .map((facts) => ({ ...facts, id: 'i0' }))

const someYear: fc.Arbitrary<MoneyYear> = fc
  .record({
    supports: perhaps(
      fc.array(support, { maxLength: 2 }).map((all) => all.map((each, index) => ({ ...each, id: `l${index}` }))),
    ),
    investments: perhaps(fc.array(someInvestment, { maxLength: 1 })),
    totalAssetsYen: perhaps(fc.constantFrom(1_000_000_000, 2_000_000_000)),
    statusReportOn: dayOrNone,
    statusReportLists: perhaps(ids),
    relatedPartyReportLists: perhaps(ids),
    dealingsNoted: flag,
    allowanceConsidered: flag,
  })
  .map((facts) => ({ ...facts, year: moneyYear.year }))

/** Facts without one key that was stated, wherever it stood; what tells a thing from its neighbours stays. */
function forget<Facts>(facts: Facts, where: number): Facts {
  const paths: string[][] = []
  const collect = (value: unknown, path: readonly string[]) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (['id', 'year', 'name', 'body', 'on', 'kind', 'yen', 'receivedOn'].includes(key) && path.length > 1) continue
      if (key === 'id' || key === 'year') continue
      if (!Array.isArray(value)) paths.push([...path, key])
      if (key !== 'movements') collect(inner, [...path, key])
    }
  }
  collect(facts, [])
  const copy = structuredClone(facts)
  const path = paths[where % Math.max(1, paths.length)] ?? []
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy)
  if (path.length > 0) Reflect.deleteProperty(Object(parent), path.at(-1) ?? '')
  return copy
}

function neverTurned(before: readonly RuleAnswer[], after: readonly RuleAnswer[]): void {
  const outcomes = new Map(after.map(({ id, outcome }) => [id, outcome]))
  for (const { id, outcome, missing, because } of before) {
    if (outcome === 'met') expect(outcomes.get(id), id).not.toBe('broken')
    if (outcome === 'broken') expect(outcomes.get(id), id).not.toBe('met')
    if (outcome === 'unknown') expect(missing.length, id).toBeGreaterThan(0)
    else expect(because.length, id).toBeGreaterThan(0)
  }
}

it('knows the kinds of support by the names its records are kept under (規則39条の3第1項)', () => {
  expect(supportKinds).toEqual(['loan', 'guarantee', 'fundSubscription', 'other'])
})

// The day of the contract also says which law applies, and 2026 and 2027 know the same.
it('forgetting a fact about a loan never turns a refusal into an acceptance, nor the reverse', () => {
  fc.assert(
    fc.property(support, fc.nat(), (facts, where) => {
      neverTurned(checkSupport(facts, today), checkSupport(forget(facts, where), today))
    }),
    { numRuns: 400 },
  )
})

it('nor does forgetting one about an investment', () => {
  fc.assert(
    fc.property(someInvestment, fc.nat(), (facts, where) => {
      neverTurned(checkInvestment(facts, today), checkInvestment(forget(facts, where), today))
    }),
    { numRuns: 400 },
  )
})

it("nor one about a year's papers", () => {
  fc.assert(
    fc.property(someYear, fc.nat(), (facts, where) => {
      neverTurned(checkMoneyYear(facts, today), checkMoneyYear(forget(facts, where), today))
    }),
    { numRuns: 700 },
  )
})

it('nor does leaving any one key out of what is complete make anything broken', () => {
  for (let where = 0; where < 60; where += 1) {
    const answers = [
      ...checkSupport(forget(loan, where), today),
      ...checkInvestment(forget(investment, where), today),
      ...checkMoneyYear(forget(moneyYear, where), today),
    ]
    expect(answers.filter(({ outcome }) => outcome === 'broken')).toEqual([])
  }
})
