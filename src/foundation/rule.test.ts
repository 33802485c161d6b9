import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { allOf, broken, type Finding, isInForce, met, type Rule, unknown, withWarnings } from './rule.ts'
import { answerRule, countOutcomes, reportRule } from './rule-answer.ts'

const beds = { field: 'members[0].beds', label: '病床数', supplier: '事務局' }

describe('several findings as one', () => {
  const finding = fc.constantFrom<Finding>(met('良'), broken('否'), unknown([beds]), withWarnings(met(), '注意'))

  it('is broken when one is broken, unknown when one is unknown and none is broken, met otherwise', () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const outcomes = findings.map(({ outcome }) => outcome)
        const expected = outcomes.includes('broken') ? 'broken' : outcomes.includes('unknown') ? 'unknown' : 'met'
        expect(allOf(findings).outcome).toBe(expected)
      }),
    )
  })

  it('keeps every reason, missing fact and warning, in order', () => {
    const whole = allOf([withWarnings(met('一'), '甲'), unknown([beds], '二'), withWarnings(broken('三'), '乙')])
    expect(whole).toEqual({ outcome: 'broken', because: ['一', '二', '三'], missing: [beds], warnings: ['甲', '乙'] })
  })

  it('does not depend on how they are grouped', () => {
    fc.assert(
      fc.property(fc.array(finding), fc.array(finding), (left, right) => {
        expect(allOf([allOf(left), allOf(right)])).toEqual(allOf([...left, ...right]))
      }),
    )
  })
})

describe('a rule', () => {
  const validity = { from: calendarDate('2017-04-02'), until: calendarDate('2024-04-01') }

  it('is in force from its first day until the day before it ends', () => {
    expect(isInForce(validity, calendarDate('2017-04-01'))).toBe(false)
    expect(isInForce(validity, calendarDate('2017-04-02'))).toBe(true)
    expect(isInForce(validity, calendarDate('2024-03-31'))).toBe(true)
    expect(isInForce(validity, calendarDate('2024-04-01'))).toBe(false)
    expect(isInForce({ from: validity.from }, calendarDate('9999-12-31'))).toBe(true)
  })

  it('is not decided by a warning', () => {
    expect(withWarnings(met('良'), '注意', '注意2')).toEqual({ ...met('良'), warnings: ['注意', '注意2'] })
  })

  it('answers with its article of the day, and names a fact that is missing twice once', () => {
    const rule: Rule<{ beds: number | null }> = {
      id: 'X1',
      title: '病床',
      validity,
      article: (on) => (on < '2020-01-01' ? '第1号' : '第2号'),
      decide: (facts) => (facts.beds === null ? unknown([beds, { ...beds }]) : met(`${facts.beds}床`)),
    }
    const answer = answerRule(rule, { beds: null }, calendarDate('2019-12-31'))
    expect(reportRule(answer)).toEqual({
      id: 'X1',
      title: '病床',
      article: '第1号',
      outcome: 'unknown',
      because: [],
      missing: ['members[0].beds: 病床数(確認先: 事務局)'],
      warnings: [],
    })
    const later = answerRule(rule, { beds: 19 }, calendarDate('2020-01-01'))
    expect(later).toMatchObject({ article: '第2号', outcome: 'met', because: ['19床'] })
    expect(countOutcomes([answer, later, later])).toEqual({ met: 2, broken: 0, unknown: 1 })
  })
})
