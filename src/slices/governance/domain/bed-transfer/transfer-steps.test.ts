import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { transferStepIds, transferSteps } from './transfer-steps.ts'

const today = calendarDate('2026-11-22')
const day = (text: string) => calendarDate(text)

describe('the steps from agreement to permit', () => {
  it('stand in order, each with its papers, and are unknown where nobody has said', () => {
    const steps = transferSteps({}, today)
    expect(steps.map(({ id }) => id)).toEqual(transferStepIds)
    for (const step of steps) {
      expect(step).toMatchObject({ state: 'unknown', on: null, before: [] })
      expect(step.papers.length).toBeGreaterThan(0)
    }
  })

  it('say who takes them, with which papers, in the words of transfer-steps.txt', async () => {
    const lines = transferSteps({}, today).map(({ title, who, papers }) => `${title} — ${who} — ${papers.join('、')}\n`)
    await expect(lines.join('')).toMatchFileSnapshot('transfer-steps.txt')
  })

  it('are done from their own day on', () => {
    const stateOf = (council: string | null) =>
      transferSteps({ council: council === null ? null : day(council) }, today)[2]
    expect(stateOf('2026-11-22')).toMatchObject({ id: 'council', state: 'done', on: '2026-11-22' })
    expect(stateOf('2026-11-23')).toMatchObject({ state: 'notYet', on: '2026-11-23' })
    expect(stateOf(null)).toMatchObject({ state: 'notYet', on: null })
  })

  it('say which earlier step they have overtaken', () => {
    const application = (days: Parameters<typeof transferSteps>[0]) =>
      transferSteps({ application: day('2026-10-20'), ...days }, today).find(({ id }) => id === 'application')?.before
    expect(application({ council: null })).toEqual(['地域医療連携推進評議会の意見'])
    expect(application({ council: day('2026-10-21') })).toEqual(['地域医療連携推進評議会の意見'])
    expect(application({ council: day('2026-10-20') })).toEqual([])
    expect(application({ permit: day('2026-10-19') })).toEqual([])
    expect(application({ council: null, application: day('2026-11-23') })).toEqual([])
  })

  it('cite the article as numbered on the day of the step', () => {
    const articleOf = (application: string) =>
      transferSteps({ application: day(application) }, today).find(({ id }) => id === 'application')?.article
    expect(articleOf('2027-03-31')).toBe('法7条、法30条の4第12項、令5条の4の2第1項')
    expect(articleOf('2027-04-01')).toBe('法7条、法30条の4第11項、令5条の4の2第1項')
    expect(transferSteps({}, today).map(({ article }) => article)).toEqual([
      null,
      '法70条の3第1項第18号',
      '規則30条の32の3第4号',
      null,
      null,
      '法7条、法30条の4第12項、令5条の4の2第1項',
      null,
      '法7条',
    ])
  })
})
