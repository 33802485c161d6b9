import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import type { FundingSupport, SupportMovement } from '../funding-support.ts'
import {
  investment,
  investmentWith,
  loan,
  loanWith,
  loanWithout,
  moneyYear,
  yearWith,
} from '../testing/stated-money.ts'
import { belongsToYear, overdueDays, supportFigures } from './support-balance.ts'
import { yearlyMoneyReport } from './yearly-money-report.ts'

const { year } = moneyYear
const yearAfter = { from: calendarDate('2027-04-01'), until: calendarDate('2028-03-31') }
const move = (on: string, kind: SupportMovement['kind'], yen: number): SupportMovement => ({
  on: calendarDate(on),
  kind,
  yen,
})

describe('the figures of one support in a year', () => {
  it('are what was given, settled and received in it, and what was owed at both ends', () => {
    expect(supportFigures(loan, year)).toEqual({
      openingYen: 0,
      givenYen: 30_000_000,
      settledYen: 3_000_000,
      interestYen: 135_000,
      closingYen: 27_000_000,
      overdueDays: 0,
    })
    expect(supportFigures(loan, yearAfter)).toMatchObject({
      openingYen: 27_000_000,
      givenYen: 0,
      settledYen: 0,
      interestYen: 0,
      closingYen: 27_000_000,
    })
  })

  it('count the first and the last day of the year, and no day beside them', () => {
    const movements = [
      move('2026-03-31', 'given', 1),
      move('2026-04-01', 'given', 20),
      move('2027-03-31', 'given', 300),
      move('2027-04-01', 'given', 4000),
      move('2027-03-31', 'settled', 5),
      move('2027-04-01', 'settled', 7),
    ]
    expect(supportFigures(loanWith({ movements }), year)).toMatchObject({
      openingYen: 1,
      givenYen: 320,
      settledYen: 5,
      closingYen: 316,
    })
  })

  it('are unknown while its movements are not stated', () => {
    expect(new Set(Object.values(supportFigures(loanWithout('movements'), year)))).toEqual(new Set([null]))
    expect(supportFigures(loanWithout('instalments'), year)).toMatchObject({
      closingYen: 27_000_000,
      overdueDays: null,
    })
  })

  it('what is closed in one year opens the next, whatever the movements', () => {
    const movement = fc.record({
      on: fc.integer({ min: -400, max: 800 }).map((days) => addDays(year.from, days)),
      kind: fc.constantFrom('given' as const, 'settled' as const, 'interest' as const),
      yen: fc.integer({ min: 0, max: 1000 }),
    })
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 12 }), (movements) => {
        const [first, second] = [year, yearAfter].map((each) => supportFigures(loanWith({ movements }), each))
        expect(second?.openingYen).toBe(first?.closingYen)
        expect((first?.openingYen ?? 0) + (first?.givenYen ?? 0) - (first?.settledYen ?? 0)).toBe(first?.closingYen)
      }),
    )
  })
})

describe('days overdue', () => {
  const on = (day: string, changes: Partial<FundingSupport> = {}) => overdueDays(loanWith(changes), calendarDate(day))
  const unpaid = { movements: [move('2026-06-01', 'given', 30_000_000)] }

  it('count from the day after the oldest instalment that is due and not settled', () => {
    expect(on('2026-11-29', unpaid)).toBe(0)
    expect(on('2026-11-30', unpaid)).toBe(0)
    expect(on('2026-12-01', unpaid)).toBe(1)
    expect(on('2027-05-31', unpaid)).toBe(182)
  })

  it('look at the next instalment once the first is settled in full', () => {
    expect(on('2027-05-31')).toBe(0)
    expect(on('2027-06-01')).toBe(1)
    expect(on('2027-06-01', { instalments: (loan.instalments ?? []).toReversed() })).toBe(1)
    const short = [...unpaid.movements, move('2026-11-30', 'settled', 2_999_999)]
    expect(on('2026-12-01', { movements: short })).toBe(1)
  })

  it('do not count what is settled later, and are none when everything is settled', () => {
    const late = [...unpaid.movements, move('2026-12-10', 'settled', 3_000_000)]
    expect(on('2026-12-09', { movements: late })).toBe(9)
    expect(on('2026-12-10', { movements: late })).toBe(0)
    const all = [...unpaid.movements, move('2026-11-30', 'settled', 6_000_000)]
    expect(on('2030-01-01', { movements: all })).toBe(0)
  })

  it('are unknown without movements or instalments', () => {
    expect(on('2026-12-01', { movements: undefined })).toBeNull()
    expect(on('2026-12-01', { instalments: undefined })).toBeNull()
  })
})

describe('what belongs to a year', () => {
  const belongs = (contractOn: string | undefined, movements: readonly SupportMovement[] | undefined) =>
    belongsToYear(loanWith({ contractOn: contractOn ? calendarDate(contractOn) : undefined, movements }), year)

  it.each([
    ['2027-04-01', undefined, false],
    ['2027-03-31', undefined, true],
    ['2026-04-01', [], true],
    ['2026-03-31', undefined, undefined],
    ['2026-03-31', [], false],
    ['2026-03-31', [move('2026-03-31', 'given', 1)], true],
    ['2026-03-31', [move('2026-04-01', 'interest', 1)], true],
    ['2026-03-31', [move('2027-03-31', 'interest', 1)], true],
    ['2026-03-31', [move('2027-04-01', 'interest', 1)], false],
    ['2026-03-31', [move('2026-03-30', 'given', 1), move('2026-03-31', 'settled', 1)], false],
    [undefined, undefined, undefined],
    [undefined, [], undefined],
    [undefined, [move('2026-04-01', 'given', 1)], true],
  ])('contract %s, movements %j: %s', (contractOn, movements, expected) => {
    expect(belongs(contractOn, movements)).toBe(expected)
  })
})

describe('the yearly report', () => {
  it('has a line for each support and investment of the year, and the sums at its end', () => {
    const guarantee = loanWith({ id: 'g1', kind: 'guarantee' })
    const report = yearlyMoneyReport(yearWith({ supports: [loan, loanWith({ id: 'l2' }), guarantee] }))
    expect(report).toMatchObject({ lentYen: 54_000_000, guaranteedYen: 27_000_000, investedYen: 10_000_000 })
    expect(report.supports?.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'l1 医療法人 架空会(資金の貸付け)',
      'l2 医療法人 架空会(資金の貸付け)',
      'g1 医療法人 架空会(債務の保証)',
    ])
    expect(report.investments).toMatchObject([
      { id: 'i1', amountYen: 10_000_000, dividendsYen: 200_000, dividendsUsedElsewhereYen: 0, belongs: true },
    ])
  })

  it('counts dividends of the year only', () => {
    const dividends = ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((day, index) => ({
      receivedOn: calendarDate(day),
      yen: 10 ** index,
      usedElsewhereYen: 2 * 10 ** index,
    }))
    const [line] = yearlyMoneyReport(yearWith({ investments: [investmentWith({ dividends })] })).investments ?? []
    expect(line).toMatchObject({ dividendsYen: 110, dividendsUsedElsewhereYen: 220 })
  })

  it('has no sum where one of its parts is not known, and no lines where nothing is stated', () => {
    const sums = (changes: Parameters<typeof yearWith>[0]) => {
      const { lentYen, guaranteedYen, investedYen } = yearlyMoneyReport(yearWith(changes))
      return [lentYen, guaranteedYen, investedYen]
    }
    expect(sums({ supports: [loan, loanWithout('movements')] })).toEqual([null, 0, 10_000_000])
    expect(sums({ supports: [loan, loanWithout('kind')] })).toEqual([null, null, 10_000_000])
    expect(sums({ investments: [investment, investmentWith({ amountYen: undefined })] })).toEqual([27_000_000, 0, null])
    expect(sums({ supports: undefined, investments: undefined })).toEqual([null, null, null])
    const unstated = investmentWith({ dividends: undefined, investee: undefined })
    expect(yearlyMoneyReport(yearWith({ investments: [unstated] })).investments).toMatchObject([
      { title: 'i1への出資', dividendsYen: null, dividendsUsedElsewhereYen: null },
    ])
    expect(yearlyMoneyReport(yearWith({ supports: [{ id: 'l9' }] })).supports).toMatchObject([
      { title: 'l9(種類不明)', belongs: undefined },
    ])
    const used = [{ receivedOn: calendarDate('2026-04-01'), yen: 5 }]
    expect(
      yearlyMoneyReport(yearWith({ investments: [investmentWith({ dividends: used })] })).investments,
    ).toMatchObject([{ dividendsYen: 5, dividendsUsedElsewhereYen: null }])
  })
})

describe('the thresholds of the report of related parties (規則32条の6)', () => {
  const lent = (
    given: number,
    opening: number,
    totalAssetsYen: number | undefined,
    kind: FundingSupport['kind'] = 'loan',
  ) => {
    const movements = [move('2026-03-31', 'given', opening), move('2026-04-01', 'given', given)]
    const facts = yearWith({ supports: [loanWith({ kind, movements })], totalAssetsYen })
    return yearlyMoneyReport(facts).supports?.[0]?.relatedParty
  }
  const hundredMillion = 100_000_000

  it.each([
    [10_000_000, 0, hundredMillion, true],
    [9_999_999, 0, hundredMillion, false],
    [10_000_000, 0, 1_000_000_000, true],
    [10_000_000, 0, 1_000_000_001, false],
    [0, 10_000_000, hundredMillion, false],
    [0, 10_000_001, hundredMillion, true],
    [0, 10_000_001, 1_000_000_100, true],
    [0, 10_000_001, 1_000_000_101, false],
    [10_000_000, 0, undefined, undefined],
    [9_999_999, 0, undefined, false],
  ])('a loan of %i yen beside %i yen owed before, of %s in all: %s', (given, opening, assets, expected) => {
    expect(lent(given, opening, assets)).toBe(expected)
  })

  it('are not known for a guarantee, a fund, or a support of unknown kind', () => {
    for (const kind of ['guarantee', 'fundSubscription', undefined] as const) {
      const facts = yearWith({ supports: [loanWith({ kind })] })
      expect(yearlyMoneyReport(facts).supports?.[0]?.relatedParty).toBeUndefined()
    }
  })

  it('are not known for a loan whose movements are not stated', () => {
    const facts = yearWith({ supports: [loanWithout('movements')] })
    expect(yearlyMoneyReport(facts).supports?.[0]?.relatedParty).toBeUndefined()
  })

  it.each([
    [10_000_000, hundredMillion, false],
    [10_000_001, hundredMillion, true],
    [10_000_001, 1_000_000_101, false],
    [undefined, hundredMillion, undefined],
    [10_000_001, undefined, undefined],
  ])('an investment of %s of %s in all: %s', (amountYen, totalAssetsYen, expected) => {
    const facts = yearWith({ investments: [investmentWith({ amountYen })], totalAssetsYen })
    expect(yearlyMoneyReport(facts).investments?.[0]?.relatedParty).toBe(expected)
  })
})
