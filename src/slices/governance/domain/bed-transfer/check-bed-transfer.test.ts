import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { ordinaryDay } from '../testing/stated-case.ts'
import { applicationKinds, type BedCounts, type BedTransfer } from './bed-transfer-facts.ts'
import { checkBedTransfer } from './check-bed-transfer.ts'
import { completeTransfer, moves, transferWith, transferWithout } from './testing/stated-transfers.ts'

function outcomesOf(facts: BedTransfer): ReadonlyMap<string, string> {
  const answer = checkBedTransfer(facts, ordinaryDay)
  return new Map(answer?.requirements.map(({ id, outcome }) => [id, outcome]))
}

describe('the answer about one transfer', () => {
  it('has every requirement in the shape of a criterion, and the beds before and after', () => {
    const answer = checkBedTransfer(completeTransfer, ordinaryDay)
    expect(answer).toMatchObject({
      applicant: '架空B病院',
      on: '2026-10-20',
      lawVersion: '2026-10-01',
      totals: {
        before: { highlyAcute: 0, acute: 700, recovery: 0, chronic: 0, total: 700 },
        after: { highlyAcute: 0, acute: 700, recovery: 0, chronic: 0, total: 700 },
      },
      summary: { met: 6, broken: 0, unknown: 0 },
    })
    expect(answer?.requirements.map(({ id, seedNumber }) => [id, seedNumber])).toEqual(
      ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map((id) => [id, null]),
    )
  })

  it('adds each function up by itself, and is null where a number is not stated', () => {
    const participants = [
      { name: 'A', before: { highlyAcute: 1, acute: 2, recovery: 3, chronic: 4 }, after: { highlyAcute: 5, acute: 6 } },
      {
        name: 'B',
        before: { highlyAcute: 10, acute: 20, recovery: 30, chronic: 40 },
        after: { acute: 7, recovery: 8 },
      },
    ]
    expect(checkBedTransfer(transferWith({ participants }), ordinaryDay)?.totals).toEqual({
      before: { highlyAcute: 11, acute: 22, recovery: 33, chronic: 44, total: 110 },
      after: { highlyAcute: null, acute: 13, recovery: null, chronic: null, total: null },
    })
    const nothing = { highlyAcute: null, acute: null, recovery: null, chronic: null, total: null }
    expect(checkBedTransfer(transferWithout('participants'), ordinaryDay)?.totals).toEqual({
      before: nothing,
      after: nothing,
    })
  })

  it('applies the law of the day of the application, and of today where none is stated', () => {
    const lawOf = (facts: BedTransfer, today: string) => checkBedTransfer(facts, calendarDate(today))?.lawVersion
    expect(lawOf(transferWith({ applicationOn: calendarDate('2027-04-01') }), '2026-11-22')).toBe('2027-04-01')
    expect(lawOf(transferWithout('applicationOn'), '2024-04-01')).toBe('2024-04-01')
    expect(lawOf(transferWith({ applicationOn: calendarDate('2017-04-02') }), '2026-11-22')).toBe('2017-04-02')
  })

  it('has no answer for a day before the scheme began', () => {
    expect(checkBedTransfer(transferWith({ applicationOn: calendarDate('2017-04-01') }), ordinaryDay)).toBeNull()
  })

  it('knows nothing of a transfer of which nothing is stated', () => {
    expect([...outcomesOf({}).values()]).toEqual(new Array(6).fill('unknown'))
    expect(checkBedTransfer({}, ordinaryDay)?.applicant).toBeNull()
  })
})

it('knows the kinds of application that a file may state, by the names of the file format', () => {
  const listed = ['opening', 'increase', 'typeChange', 'clinicInstallation', 'clinicIncrease']
  expect(applicationKinds).toEqual([...listed, 'decrease', 'other'])
})

const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const count = perhaps(fc.integer({ min: 0, max: 4 }))
const counts: fc.Arbitrary<BedCounts> = fc.record({ highlyAcute: count, acute: count, recovery: count, chronic: count })
const day = perhaps(fc.constantFrom('2026-04-01', '2026-04-02').map(calendarDate))

const someTransfer: fc.Arbitrary<BedTransfer> = fc.record({
  participants: perhaps(
    fc
      .array(fc.record({ before: perhaps(counts), after: perhaps(counts) }), { minLength: 1, maxLength: 3 })
      .map((all) => all.map((each, index) => ({ ...each, name: `甲${index}` }))),
  ),
  applicant: perhaps(fc.constantFrom('甲0', '甲1', '乙')),
  applicationKind: perhaps(fc.constantFrom(...applicationKinds)),
  applicationOn: day,
  councilOpinionOn: fc.oneof(day, fc.constant(null)),
  coordinationConferenceOn: fc.oneof(day, fc.constant(null)),
  neededForVision: perhaps(fc.boolean()),
  supplyUnhindered: perhaps(fc.boolean()),
})

describe('the requirements over random facts', () => {
  it('B2 and B3 agree with beds counted one by one', () => {
    const beds = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.array(fc.tuple(beds, beds), { minLength: 1, maxLength: 6 }), fc.boolean(), (all, unhindered) => {
        const participants = all.map(([before, after], index) => moves(`甲${index}`, before, after))
        const before = all.flatMap(([each]) => new Array(each).fill('bed')).length
        const after = all.flatMap(([, each]) => new Array(each).fill('bed')).length
        const outcomes = outcomesOf(transferWith({ participants, supplyUnhindered: unhindered }))
        expect(outcomes.get('B2')).toBe(after > before ? 'broken' : 'met')
        expect(outcomes.get('B3')).toBe(after < before && !unhindered ? 'broken' : 'met')
      }),
    )
  })

  it('which participant has the beds does not matter to their sum', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ before: counts, after: counts }), { minLength: 1, maxLength: 4 }), (all) => {
        const participants = all.map((each, index) => ({ ...each, name: `甲${index}` }))
        const turned = all.map((each, index) => ({ ...each, name: `甲${all.length - 1 - index}` })).toReversed()
        expect(outcomesOf(transferWith({ participants })).get('B2')).toBe(
          outcomesOf(transferWith({ participants: turned })).get('B2'),
        )
      }),
    )
  })

  it('forgetting a fact never turns a refusal into an acceptance, nor the reverse', () => {
    const keys = Object.keys(completeTransfer) as (keyof BedTransfer)[]
    fc.assert(
      fc.property(someTransfer, fc.constantFrom(...keys), fc.nat(), (facts, key, where) => {
        const forgotten = [{ ...facts, [key]: undefined }, forgetOneCount(facts, where)]
        const before = outcomesOf(facts)
        for (const after of forgotten.map(outcomesOf)) {
          for (const [id, outcome] of before) {
            if (outcome === 'met') expect(after.get(id), id).not.toBe('broken')
            if (outcome === 'broken') expect(after.get(id), id).not.toBe('met')
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('whatever is stated, an unknown names what is missing and a refusal its reason', () => {
    fc.assert(
      fc.property(someTransfer, (facts) => {
        for (const { id, outcome, missing, because } of checkBedTransfer(facts, ordinaryDay)?.requirements ?? []) {
          if (outcome === 'unknown') expect(missing.length, id).toBeGreaterThan(0)
          else expect(because.length, id).toBeGreaterThan(0)
        }
      }),
    )
  })
})

/** The transfer without the beds of one function of one participant at one moment. */
function forgetOneCount(facts: BedTransfer, where: number): BedTransfer {
  const functions = ['highlyAcute', 'acute', 'recovery', 'chronic'] as const
  const moment = where % 2 === 0 ? 'before' : 'after'
  const bedFunction = functions[Math.floor(where / 2) % 4] ?? 'acute'
  const participants = facts.participants?.map((each, index) =>
    index === Math.floor(where / 8) % 3 ? { ...each, [moment]: { ...each[moment], [bedFunction]: undefined } } : each,
  )
  return { ...facts, participants }
}
