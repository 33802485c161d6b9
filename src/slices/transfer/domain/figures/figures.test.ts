import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { acceptanceRate, answersByReceiver } from './answers-by-receiver.ts'
import type { AskedFacility, CaseHistory, HistoryStep } from './case-history.ts'
import { spreadNames } from './figure-definitions.ts'
import { spreadOf } from './spread.ts'
import { figuresOf, monthOf } from './transfer-figures.ts'

const on = calendarDate('2026-11-22')
const at = (text: string) => new Date(`${text}:00+09:00`)
const step = (name: string, instant: string, more: Partial<HistoryStep> = {}): HistoryStep => ({
  step: name,
  to: '',
  at: at(instant),
  enquiryId: null,
  reason: null,
  ...more,
})
const asked = (id: string, wishRank: number, more: Partial<AskedFacility> = {}): AskedFacility => ({
  id,
  receiver: `facility ${id}`,
  wishRank,
  readAt: null,
  firstAnsweredAt: null,
  chosen: false,
  ...more,
})

/** Ordered 1 Nov, asked 3 Nov 9:00, read 10:30, answered 15:00, decided 5 Nov 9:00, left 10 Nov 9:00; second wish chosen. */
const whole: CaseHistory = {
  kind: 'transfer',
  orderedOn: calendarDate('2026-11-01'),
  earliestOn: calendarDate('2026-11-04'),
  firstEnquiryAt: at('2026-11-03T09:00'),
  asked: [
    asked('a', 1, { readAt: at('2026-11-03T10:30'), firstAnsweredAt: at('2026-11-03T15:00') }),
    asked('b', 2, { readAt: at('2026-11-03T11:00'), firstAnsweredAt: at('2026-11-04T09:00'), chosen: true }),
  ],
  steps: [
    step('sendEnquiries', '2026-11-03T09:00'),
    step('answer', '2026-11-03T15:00', { enquiryId: 'a', to: 'declined', reason: 'noBed' }),
    step('answer', '2026-11-04T09:00', { enquiryId: 'b', to: 'accepted' }),
    step('chooseReceiver', '2026-11-05T09:00'),
    step('depart', '2026-11-10T09:00'),
    step('arrive', '2026-11-10T10:00'),
  ],
}
const alone = { count: 1 }

describe('figures of one case', () => {
  it('are those counted by hand', () => {
    expect(figuresOf([whole], on)).toMatchObject({
      cases: 1,
      outcomes: { open: 0, transferred: 1, cancelled: 0, returned: 0 },
      daysOrderToFirstEnquiry: { ...alone, median: 2, p90: 2 },
      hoursEnquiryToFirstRead: { ...alone, median: 1.5 },
      hoursEnquiryToFirstAnswer: { ...alone, median: 6 },
      daysEnquiryToDecision: { ...alone, median: 2 },
      daysDecisionToTransfer: { ...alone, median: 5 },
      asked: { ...alone, median: 2 },
      decided: 1,
      firstChoice: 0,
      waitingBedDays: { days: 6, cases: 1, unknown: 0 },
    })
  })

  it('leave out what was not stated and what has not happened', () => {
    const begun = { ...whole, orderedOn: null, earliestOn: null, asked: [asked('a', 1)], steps: [] }
    expect(figuresOf([begun], on)).toMatchObject({
      outcomes: { open: 1 },
      daysOrderToFirstEnquiry: null,
      hoursEnquiryToFirstRead: null,
      daysEnquiryToDecision: null,
      decided: 0,
      waitingBedDays: { days: 0, cases: 0, unknown: 1 },
    })
  })

  it('count a released decision only when another follows', () => {
    const released = [...whole.steps.slice(0, 4), step('releaseReceiver', '2026-11-06T09:00')]
    expect(figuresOf([{ ...whole, steps: released }], on)).toMatchObject({ decided: 0, daysEnquiryToDecision: null })
    const again = [...released, step('chooseReceiver', '2026-11-08T09:00')]
    expect(figuresOf([{ ...whole, steps: again }], on).daysEnquiryToDecision?.median).toBe(5)
  })

  it('let a case that still waits wait until today, and one given up until then', () => {
    const waiting = { ...whole, steps: whole.steps.slice(0, 1) }
    expect(figuresOf([waiting], on).waitingBedDays.days).toBe(18)
    const cancelled = { ...waiting, steps: [...waiting.steps, step('cancel', '2026-11-09T09:00')] }
    expect(figuresOf([cancelled], on)).toMatchObject({ outcomes: { cancelled: 1 }, waitingBedDays: { days: 5 } })
  })

  it('count no bed-days for a visit, whose transfer is its arrival', () => {
    const steps = whole.steps.filter((each) => each.step !== 'depart')
    expect(figuresOf([{ ...whole, kind: 'referral', steps }], on)).toMatchObject({
      outcomes: { transferred: 1 },
      waitingBedDays: { days: 0, cases: 0, unknown: 0 },
    })
  })

  it('belong to the month of the first enquiry in Japan', () => {
    expect(monthOf({ ...whole, firstEnquiryAt: new Date('2026-10-31T15:00:00Z') })).toBe('2026-11')
  })
})

describe('answers by receiver', () => {
  it('take the last word, and leave 検討中 and silence out of the rate', () => {
    const steps = [
      step('answer', '2026-11-03T10:00', { enquiryId: 'a', to: 'declined', reason: 'noBed' }),
      step('answer', '2026-11-03T11:00', { enquiryId: 'a', to: 'conditionallyAccepted' }),
      step('answer', '2026-11-03T12:00', { enquiryId: 'b', to: 'underReview' }),
      step('answer', '2026-11-03T13:00', { enquiryId: 'c', to: 'declined', reason: 'infection' }),
    ]
    const same = { receiver: 'X' }
    const history = { ...whole, asked: [asked('a', 1, same), asked('b', 2, same), asked('c', 3, same)], steps }
    const [row] = answersByReceiver([history])
    expect(row).toEqual({
      receiver: 'X',
      asked: 3,
      accepted: 1,
      waitlisted: 0,
      declined: 1,
      declinedBecause: { infection: 1 },
      unanswered: 1,
    })
    expect(row && acceptanceRate(row)).toBe(0.5)
    expect(answersByReceiver([{ ...history, steps: [] }]).map(acceptanceRate)).toEqual([null])
  })
})

describe('median and p90', () => {
  it('are those counted by hand', () => {
    expect(spreadOf([])).toBeNull()
    expect(spreadOf([10, 2, 30, 4])).toEqual({ count: 4, median: 7, p90: 30 })
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual({ count: 10, median: 5.5, p90: 9 })
  })

  it('lie between the least and the most, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1 }), (values) => {
        const spread = spreadOf(values)
        expect(spread).toEqual(spreadOf(values.toReversed()))
        const within = values.filter((each) => each <= (spread?.p90 ?? -1)).length
        return (
          spread !== null &&
          spread.median <= spread.p90 &&
          spread.median >= Math.min(...values) &&
          values.includes(spread.p90) &&
          within >= values.length * 0.9
        )
      }),
    )
  })
})

it('outcomes and answers add up, and no case counts twice: any split of cases gives the same sums', () => {
  const history = fc
    .tuple(fc.subarray(['depart', 'cancel', 'returnPatient', 'chooseReceiver', 'releaseReceiver', 'close']), fc.nat(5))
    .map(([names, many]) => ({
      ...whole,
      asked: Array.from({ length: many }, (_, n) => asked(`e${n}`, n + 1)),
      steps: names.map((name, n) => step(name, `2026-11-0${n + 3}T10:00`)),
    }))
  fc.assert(
    fc.property(fc.array(history), fc.nat(), (cases, cut) => {
      const figures = figuresOf(cases, on)
      const parts = [cases.slice(0, cut), cases.slice(cut)].map((part) => figuresOf(part, on))
      const sum = (pick: (each: typeof figures) => number) => parts.reduce((total, part) => total + pick(part), 0)
      expect(Object.values(figures.outcomes).reduce((total, each) => total + each, 0)).toBe(cases.length)
      expect(sum((each) => each.waitingBedDays.days)).toBe(figures.waitingBedDays.days)
      expect(sum((each) => each.decided)).toBe(figures.decided)
      for (const name of spreadNames) expect(sum((each) => each[name]?.count ?? 0)).toBe(figures[name]?.count ?? 0)
      for (const row of answersByReceiver(cases))
        expect(row.accepted + row.waitlisted + row.declined + row.unanswered).toBe(row.asked)
    }),
  )
})
