import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { isInForce } from '../../../../foundation/rule.ts'
import { ordinaryDay, tryRulesOnCases } from '../testing/stated-case.ts'
import { checkInvestment, checkMoneyYear, checkSupport } from './check-money.ts'
import { cases as E4 } from './investment-rules/alliance-holds-every-vote.cases.ts'
import { cases as E1 } from './investment-rules/articles-allow-investment.cases.ts'
import { cases as E5 } from './investment-rules/investee-invests-alone.cases.ts'
import { cases as E2 } from './investment-rules/investee-works-in-the-area.cases.ts'
import { cases as E3 } from './investment-rules/returns-go-to-the-cooperation.cases.ts'
import { investmentRules, supportRules, yearRules } from './money-rules.ts'
import { cases as L4 } from './support-rules/board-and-council-come-first.cases.ts'
import { cases as L9 } from './support-rules/interested-directors-abstain.cases.ts'
import { cases as L6 } from './support-rules/lending-is-no-money-lending-business.cases.ts'
import { cases as L2 } from './support-rules/recipient-is-a-corporate-participant.cases.ts'
import { cases as L5 } from './support-rules/support-comes-from-the-alliance.cases.ts'
import { cases as L1 } from './support-rules/support-is-of-a-listed-kind.cases.ts'
import { cases as L3 } from './support-rules/support-serves-hospital-business.cases.ts'
import { cases as L7 } from './support-rules/terms-are-clear-and-proper.cases.ts'
import { investment, investmentWith, loan, loanWith, moneyYear } from './testing/stated-money.ts'
import { E6, L8 } from './year/year-rules.cases.ts'

tryRulesOnCases(
  supportRules,
  { L1, L2, L3, L4, L5, L6, L7, L9 },
  { sheet: 'support-rules.txt', lacking: { L6: ['broken'] } },
)
tryRulesOnCases(investmentRules, { E1, E2, E3, E4, E5 }, { sheet: 'investment-rules.txt' })
tryRulesOnCases(yearRules, { L8, E6 }, { sheet: 'year-rules.txt' })

it('cites the articles; what no article read prescribes cites none', () => {
  const articles = [...supportRules, ...yearRules, ...investmentRules].map(({ id, article }) => [
    id,
    article(ordinaryDay),
  ])
  expect(Object.fromEntries(articles)).toEqual({
    L1: '法70条第2項第3号、規則39条の3第1項',
    L2: '法70条第2項第3号',
    L3: '法70条第2項第3号',
    L4: '規則39条の3第2項',
    L5: '法70条第2項第3号',
    L6: null,
    L7: null,
    L8: '法51条1項、規則32条の6、会計基準10条・17条7号',
    L9: '一般法95条2項、84条、92条',
    E1: '法70条の8第2項',
    E2: '法70条の8第2項',
    E3: '法70条の8第2項',
    E4: '法70条の8第2項、規則39条の14',
    E5: null,
    E6: '法51条1項、規則32条の6',
  })
})

it('every rule is law from the first day of the scheme, but for the clause, which came on 2024-04-01', () => {
  const inForce = (day: string) =>
    [...supportRules, ...yearRules, ...investmentRules]
      .filter(({ validity }) => isInForce(validity, calendarDate(day)))
      .map(({ id }) => id)
  expect(inForce('2017-04-01')).toEqual([])
  expect(inForce('2017-04-02')).toHaveLength(14)
  expect(inForce('2024-03-31')).not.toContain('E1')
  expect(inForce('2024-04-01')).toHaveLength(15)
})

it('a loan is judged by the law of its contract, an investment by the law of the day asked', () => {
  const before = loanWith({ contractOn: calendarDate('2024-03-31'), noMoneyClause: true })
  expect(checkSupport(before, ordinaryDay)[0]).toMatchObject({ id: 'L1', outcome: 'met' })
  expect(checkSupport({ ...before, contractOn: undefined }, ordinaryDay)[0]).toMatchObject({
    id: 'L1',
    outcome: 'broken',
  })
  expect(checkSupport(loanWith({ contractOn: calendarDate('2017-04-01') }), ordinaryDay)).toEqual([])
  const old = investmentWith({ madeOn: calendarDate('2023-04-01'), noMoneyClause: true })
  expect(checkInvestment(old, ordinaryDay)[0]).toMatchObject({ id: 'E1', outcome: 'broken' })
  expect(checkInvestment(old, calendarDate('2024-03-31'))[0]?.id).toBe('E2')
})

it('what is complete meets every rule, and what is not stated is unknown everywhere', () => {
  const outcomes = (answers: readonly { id: string; outcome: string }[]) =>
    new Set(answers.map(({ outcome }) => outcome))
  expect(outcomes(checkSupport(loan, ordinaryDay))).toEqual(new Set(['met']))
  expect(outcomes(checkInvestment(investment, ordinaryDay))).toEqual(new Set(['met']))
  expect(outcomes(checkMoneyYear(moneyYear, ordinaryDay))).toEqual(new Set(['met']))
  expect(outcomes(checkSupport({ id: 'l2' }, ordinaryDay))).toEqual(new Set(['unknown']))
  expect(outcomes(checkInvestment({ id: 'i2' }, ordinaryDay))).toEqual(new Set(['unknown']))
  expect(outcomes(checkMoneyYear({ year: moneyYear.year }, ordinaryDay))).toEqual(new Set(['unknown']))
})
