import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { checkApplication } from '../application/check-application.ts'
import { checkCriteria } from '../check-criteria.ts'
import { type FoundingFacts, foundingSteps } from './founding-steps.ts'

const today = calendarDate('2026-11-22')
const named = { name: '架空の準備室' }
const criteria = checkCriteria(named, today)
if (!criteria) throw new Error('the scheme is in force')
const nothing: FoundingFacts = {
  ...{ supervisor: null, members: [], articlesOn: null, directors: 0, auditors: 0, councillors: 0 },
  ...{ establishedOn: null, certifiedOn: null, hasPolicy: false, hasFinances: false, lackingInPolicy: [] },
  criteria,
  application: checkApplication(named, []),
}
const stepOf = (facts: FoundingFacts, id: string) => foundingSteps(facts).find((step) => step.id === id)

describe('the steps of a founding', () => {
  it('are all open while nothing is recorded, each with what it lacks', () => {
    for (const { id, state, lacking } of foundingSteps(nothing)) {
      expect(state, id).toBe('missing')
      expect(lacking.length, id).toBeGreaterThan(0)
    }
    expect(stepOf(nothing, 'application')?.lacking).toHaveLength(8)
  })

  it('begin with a record, and stay begun while a criterion still asks for a fact of theirs', () => {
    const articles = stepOf({ ...nothing, articlesOn: calendarDate('2026-10-01') }, 'articles')
    expect(articles).toMatchObject({ state: 'begun', recorded: ['令和8年10月1日からの版'] })
    expect(articles?.lacking).not.toContain('定款の内容')
  })

  it('are whole when nothing is known to be lacking', () => {
    const decided = { ...criteria, criteria: [], gates: [], summary: { met: 21, broken: 0, unknown: 0 } }
    const facts: FoundingFacts = {
      ...nothing,
      ...{ members: ['架空会'], directors: 3, auditors: 1, councillors: 4, criteria: decided },
    }
    expect(stepOf(facts, 'bodies')).toMatchObject({ state: 'recorded', recorded: ['理事3人', '監事1人', '評議員4人'] })
    expect(stepOf(facts, 'criteria')).toMatchObject({ state: 'recorded', lacking: [] })
    expect(stepOf({ ...facts, directors: 0 }, 'bodies')).toMatchObject({ state: 'begun', lacking: ['理事'] })
  })

  it('name a criterion that is broken, not only those that nobody can decide', () => {
    const [first] = criteria.criteria
    if (!first) throw new Error('there are criteria')
    const broken = { ...criteria, criteria: [{ ...first, outcome: 'broken' as const }] }
    expect(stepOf({ ...nothing, criteria: broken }, 'criteria')?.lacking[0]).toBe(`満たしていません：${first.title}`)
  })
})
