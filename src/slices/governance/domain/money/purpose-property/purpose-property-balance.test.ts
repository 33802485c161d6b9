import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatMissingFact } from '../../../../../foundation/rule-answer.ts'
import { fiscalYearOn, fiscalYearStartOfTheAct } from '../../fiscal-year.ts'
import {
  balanceArticle,
  balanceOnRevocation,
  cutOffBefore,
  purposePropertyBalances,
  roundedUp,
} from './purpose-property-balance.ts'
import {
  type GainKind,
  gainKinds,
  type PurposePropertyFacts,
  type PurposePropertyYear,
} from './purpose-property-facts.ts'

const fiscalYear = (first: number) => fiscalYearOn(fiscalYearStartOfTheAct, calendarDate(`${first}-04-01`))
const noGains = Object.fromEntries(gainKinds.map((kind) => [kind, 0])) as Record<GainKind, number>

/** A year of which everything is stated and in which nothing happened but what is given. */
const yearOf = (
  first: number,
  gains: Partial<Record<GainKind, number | undefined>> = {},
  changes: Partial<PurposePropertyYear> = {},
): PurposePropertyYear => ({
  year: fiscalYear(first),
  gainsYen: { ...noGains, ...gains },
  consumedYen: 0,
  otherConsumedYen: 0,
  ...changes,
})

const alliance = (...years: readonly PurposePropertyYear[]): PurposePropertyFacts => ({
  publicInterest: false,
  certifiedOn: calendarDate('2024-04-01'),
  years,
})

const balancesOf = (facts: PurposePropertyFacts) => purposePropertyBalances(facts).map(({ balanceYen }) => balanceYen)
const missingIn = (facts: PurposePropertyFacts) =>
  purposePropertyBalances(facts).map(({ missing }) => missing.map(({ field }) => field))
const warningsIn = (facts: PurposePropertyFacts) => purposePropertyBalances(facts).flatMap(({ warnings }) => warnings)

describe('医療連携推進目的取得財産残額 of each year (法70条の22第2項, 規則39条の29)', () => {
  it('is what was gained since certification less what was consumed', () => {
    const facts = alliance(
      yearOf(2024, { donations: 1_000_000, subsidies: 200_000 }, { consumedYen: 300_000 }),
      yearOf(2025, { businessConsideration: 50_000 }, { consumedYen: 950_000 }),
    )
    expect(balancesOf(facts)).toEqual([900_000, 0])
    expect(purposePropertyBalances(facts)[1]).toMatchObject({
      year: { from: '2025-04-01', until: '2026-03-31' },
      article: '法70条の22第2項、規則39条の29',
      gainedYen: 50_000,
      deductedYen: 950_000,
      missing: [],
      warnings: [],
    })
  })

  it.each([
    ['donations', 100],
    ['subsidies', 100],
    ['businessConsideration', 100],
    ['otherBusinessProfit', 50],
    ['obtainedWithPurposeProperty', 100],
    ['indispensableProperty', 100],
    ['designatedProperty', 100],
    ['unspecifiedDues', 50],
    ['earmarkedDues', 100],
    ['otherByOrdinance', 100],
  ] as const)('of 100 yen of %s counts %i', (kind, counted) => {
    expect(balancesOf(alliance(yearOf(2024, { [kind]: 100 })))).toEqual([counted])
    expect(missingIn(alliance(yearOf(2024, { [kind]: undefined })))).toEqual([[`years[2025-03-31].gainsYen.${kind}`]])
  })

  it('a loss of other business takes nothing away', () => {
    expect(balancesOf(alliance(yearOf(2024, { donations: 10, otherBusinessProfit: -8 })))).toEqual([10])
  })

  it('half a yen is rounded up, with a warning, and is not lost on the way', () => {
    const odd = alliance(yearOf(2024, { unspecifiedDues: 101 }), yearOf(2025, { unspecifiedDues: 101 }))
    expect(balancesOf(odd)).toEqual([51, 101])
    expect(warningsIn(odd)).toEqual([roundedUp])
  })

  it('is never below 0 (規則39条の29)', () => {
    expect(balancesOf(alliance(yearOf(2024, { donations: 10 }, { consumedYen: 10 })))).toEqual([0])
    expect(balancesOf(alliance(yearOf(2024, { donations: 10 }, { consumedYen: 11 })))).toEqual([0])
  })

  it('after a negative year both readings are computed; where they differ it is unknown', () => {
    const negative = yearOf(2024, {}, { consumedYen: 30 })
    const facts = alliance(negative, yearOf(2025, { donations: 100 }), yearOf(2026, {}, { consumedYen: 150 }))
    expect(balancesOf(facts)).toEqual([0, null, 0])
    expect(missingIn(facts)).toEqual([[], ['negativeYear'], []])
    expect(warningsIn(facts)).toEqual([expect.stringContaining('通算すると 70円、年度ごとに0円とすると 100円')])
  })
})

describe('規則39条の28: other property consumed for the business', () => {
  const other = (goingOnIsDifficult: boolean | undefined, otherConsumedYen: number | undefined = 40) =>
    alliance(yearOf(2024, { donations: 100 }, { consumedYen: 1, otherConsumedYen, goingOnIsDifficult }))

  it('is deducted only where going on is difficult', () => {
    expect(balancesOf(other(true))).toEqual([59])
    expect(balancesOf(other(false))).toEqual([99])
    expect(warningsIn(other(false))).toEqual([expect.stringContaining('40円は、業務の継続が困難な場合でない')])
    expect(warningsIn(other(true))).toEqual([])
  })

  it('asks for that judgement only where there is something to deduct', () => {
    expect(balancesOf(other(undefined))).toEqual([null])
    expect(missingIn(other(undefined))).toEqual([['years[2025-03-31].goingOnIsDifficult']])
    expect(balancesOf(other(undefined, 0))).toEqual([99])
    expect(warningsIn(other(false, 0))).toEqual([])
  })
})

describe('what is not stated', () => {
  it('makes the year and every later one unknown, and names itself', () => {
    const facts = alliance(
      yearOf(2024, { donations: 5 }),
      yearOf(2025, {}, { consumedYen: undefined, otherConsumedYen: undefined }),
      yearOf(2026),
    )
    expect(balancesOf(facts)).toEqual([5, null, null])
    const missing = ['years[2026-03-31].consumedYen', 'years[2026-03-31].otherConsumedYen']
    expect(missingIn(facts)).toEqual([[], missing, missing])
    expect(purposePropertyBalances(facts)[1]).toMatchObject({ gainedYen: 0, deductedYen: null })
    expect(missingIn(alliance({ ...yearOf(2024), gainsYen: undefined }))[0]).toHaveLength(gainKinds.length)
  })

  it('is asked for in the words of purpose-property.txt, of those who know it', async () => {
    const unstated = { year: fiscalYear(2024) }
    const asked = [
      ...purposePropertyBalances({ years: [unstated] }),
      ...purposePropertyBalances(
        alliance(yearOf(2025, {}, { otherConsumedYen: 1 }), yearOf(2024, {}, { consumedYen: 1 })),
      ),
      ...purposePropertyBalances(alliance(yearOf(2024, {}, { consumedYen: 1 }), yearOf(2025, { donations: 2 }))),
      ...purposePropertyBalances(alliance(yearOf(2025))),
    ].flatMap(({ missing, warnings }) => [...missing.map(formatMissingFact), ...warnings])
    await expect(`${asked.join('\n')}\n`).toMatchFileSnapshot('purpose-property.txt')
  })

  it('a year that is left out makes the later ones unknown', () => {
    const facts = alliance(yearOf(2026), yearOf(2024, { donations: 5 }))
    expect(balancesOf(facts)).toEqual([5, null])
    expect(missingIn(facts)).toEqual([[], ['years[2026-03-31]']])
  })

  it('the first year must be the one of the certification', () => {
    const from = (certifiedOn: string | undefined, first: number) =>
      missingIn({
        ...alliance(yearOf(first)),
        certifiedOn: certifiedOn === undefined ? undefined : calendarDate(certifiedOn),
      })
    expect(from('2024-04-01', 2024)).toEqual([[]])
    expect(from('2025-03-31', 2024)).toEqual([[]])
    expect(from('2024-03-31', 2024)).toEqual([['years[2024-03-31]']])
    expect(from('2025-04-01', 2024)).toEqual([['years[2024-03-31]']])
    expect(from(undefined, 2024)).toEqual([['certifiedOn']])
  })

  it('or follow the inventory whose figure is brought forward', () => {
    const brought = (until: string, yen: number): PurposePropertyFacts => ({
      publicInterest: false,
      certifiedOn: calendarDate('2019-04-01'),
      broughtForward: { until: calendarDate(until), yen },
      years: [yearOf(2024, { donations: 5 })],
    })
    expect(balancesOf(brought('2024-03-31', 100))).toEqual([105])
    expect(warningsIn(brought('2024-03-31', 100))).toEqual([])
    expect(missingIn(brought('2023-03-31', 100))).toEqual([['years[2024-03-31]']])
    expect(warningsIn(brought('2024-03-31', 0))).toEqual([cutOffBefore])
  })

  it('whether it is a 公益社団法人 decides whether there is a balance at all (規則39条の30)', () => {
    expect(purposePropertyBalances({ ...alliance(yearOf(2024)), publicInterest: true })).toEqual([])
    const unsaid = { ...alliance(yearOf(2024)), publicInterest: undefined }
    expect([balancesOf(unsaid), missingIn(unsaid)]).toEqual([[null], [['publicInterest']]])
    expect(purposePropertyBalances({ publicInterest: false })).toEqual([])
  })
})

describe('the figure that counts', () => {
  it('on a revocation is that of the year before (規則39条の29)', () => {
    const balances = purposePropertyBalances(alliance(yearOf(2024, { donations: 5 }), yearOf(2025, { donations: 7 })))
    expect(balanceOnRevocation(balances, fiscalYear(2026))?.balanceYen).toBe(12)
    expect(balanceOnRevocation(balances, fiscalYear(2025))?.balanceYen).toBe(5)
    expect(balanceOnRevocation(balances, fiscalYear(2024))).toBeNull()
    expect(balanceOnRevocation(balances, fiscalYear(2027))).toBeNull()
  })

  it('cites the formula where it stood on the last day of the year', () => {
    expect(balanceArticle(calendarDate('2025-03-31'))).toBe('法70条の22(公益法30条2項の準用)、規則39条の29')
    expect(balanceArticle(calendarDate('2025-04-01'))).toBe('法70条の22第2項、規則39条の29')
  })
})

describe('over random years', () => {
  const amount = fc.integer({ min: 0, max: 500 }).map((half) => half * 2)
  const change = fc.record({ donations: amount, unspecifiedDues: amount, consumed: amount })

  it('agrees with a running sum by hand as long as it never falls below 0', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const facts = alliance(
          ...changes.map(({ donations, unspecifiedDues, consumed }, index) =>
            yearOf(2024 + index, { donations, unspecifiedDues }, { consumedYen: consumed }),
          ),
        )
        let sum = 0
        let fell = false
        const byHand = changes.map(({ donations, unspecifiedDues, consumed }) => {
          sum += donations + unspecifiedDues / 2 - consumed
          fell ||= sum < 0
          return fell ? undefined : sum
        })
        for (const [index, balance] of balancesOf(facts).entries()) {
          if (byHand[index] !== undefined) expect(balance).toBe(byHand[index])
          if (balance !== null) expect(balance).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('the order in which the years are written does not matter', () => {
    const years = [yearOf(2024, { donations: 3 }), yearOf(2025, { subsidies: 4 }), yearOf(2026, {}, { consumedYen: 2 })]
    fc.assert(
      fc.property(fc.shuffledSubarray(years, { minLength: 3 }), (shuffled) => {
        expect(balancesOf(alliance(...shuffled))).toEqual([3, 7, 5])
      }),
    )
  })
})
