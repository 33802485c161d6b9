import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { CaseHistory } from './case-history.ts'
import { type MonthlySums, transferMeasures } from './measures.ts'
import { timeSums } from './time-sums.ts'

const at = (text: string) => new Date(`${text}:00+09:00`)
const history = (change: Partial<CaseHistory> = {}): CaseHistory => ({
  kind: 'transfer',
  orderedOn: calendarDate('2026-11-01'),
  earliestOn: null,
  firstEnquiryAt: at('2026-11-03T09:00'),
  asked: [
    {
      ...{ id: 'a', receiver: 'A', wishRank: 1, readAt: null, chosen: true },
      firstAnsweredAt: at('2026-11-03T21:00'),
    },
  ],
  steps: [{ step: 'chooseReceiver', to: '', at: at('2026-11-05T09:00'), enquiryId: 'a', reason: null }],
  ...change,
})
const month = (change: Partial<MonthlySums> = {}): MonthlySums => ({
  ...{ transferred: 0, accepted: 0, waitlisted: 0, declined: 0, answered: 0, answerHours: 0 },
  ...{ decided: 0, decisionHours: 0, orderedAndDecided: 0, orderToDecisionDays: 0 },
  ...change,
})
const value = (name: string, ...months: MonthlySums[]) =>
  transferMeasures.find(({ id }) => id === `transfer.${name}`)?.valueOf(months)

describe('the sums of times', () => {
  it('count hours from the first enquiry, and days from the order', () => {
    expect(timeSums([history(), history({ orderedOn: null })])).toEqual({
      ...{ answered: 2, answerHours: 24, decided: 2, decisionHours: 96 },
      ...{ orderedAndDecided: 1, orderToDecisionDays: 4 },
    })
  })

  it('leave out what has not happened', () => {
    const none = { answered: 0, answerHours: 0, decided: 0, decisionHours: 0 }
    const waiting = history({ asked: [], steps: [] })
    expect(timeSums([waiting])).toEqual({ ...none, orderedAndDecided: 0, orderToDecisionDays: 0 })
    expect(timeSums([])).toEqual({ ...none, orderedAndDecided: 0, orderToDecisionDays: 0 })
  })
})

describe('a measure', () => {
  it('is of all members and months together: a mean of means would weigh small members like large ones', () => {
    const [small, large] = [month({ answered: 1, answerHours: 240 }), month({ answered: 9, answerHours: 0 })]
    expect(value('mean-days-to-answer', small, large)).toBe(1)
    expect(value('mean-days-to-decision', month({ decided: 4, decisionHours: 144 }))).toBe(1.5)
    expect(value('mean-days-order-to-decision', month({ orderedAndDecided: 3, orderToDecisionDays: 10 }))).toBe(3.3)
    expect(value('transferred', month({ transferred: 3 }), month({ transferred: 4 }))).toBe(7)
  })

  it('of acceptance is the share of the words that came', () => {
    expect(value('acceptance-rate', month({ accepted: 1, waitlisted: 1 }), month({ accepted: 1, declined: 1 }))).toBe(
      50,
    )
    expect(value('acceptance-rate', month({ accepted: 2, declined: 1 }))).toBe(66.7)
  })

  it('of no case is not told, and none is zero days', () => {
    for (const { id } of transferMeasures.filter(({ counting }) => counting === 'latest'))
      expect(value(id.replace('transfer.', ''), month())).toBe(null)
    expect(value('transferred')).toBe(0)
  })

  it('that would leave out a month counted before its sums were kept is not told', () => {
    const old = month({ decided: null, decisionHours: null })
    expect(value('mean-days-to-decision', old, month({ decided: 2, decisionHours: 48 }))).toBe(null)
  })
})

it('a mean is called a mean and says why it is no median; nothing else is called one', () => {
  for (const { id, title, definition } of transferMeasures) {
    const isMean = id.startsWith('transfer.mean-')
    expect([id, title.endsWith('平均日数'), definition.includes('中央値は')]).toEqual([id, isMean, isMean])
  }
})
