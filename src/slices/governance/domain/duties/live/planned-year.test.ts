import { describe, expect, it } from 'vitest'
import { day, known, listOf } from '../testing/duty-stage.ts'
import { dutyStateWords } from './duty-state-words.ts'
import { movedDuties } from './moved-duties.ts'
import { noPlan, planKinds, planNames, withPlan } from './year-plan-days.ts'

describe('a plan of the year', () => {
  it('puts its four days into the facts, and nothing else', () => {
    const plan = {
      ordinaryMeeting: day('2026-06-29'),
      accountsBoard: day('2026-06-10'),
      auditAgreed: day('2026-06-05'),
      accountantAgreed: day('2026-06-08'),
    }
    expect(withPlan(known, plan)).toEqual({
      ...known,
      ordinaryMeetingOn: '2026-06-29',
      accountsBoardOn: '2026-06-10',
      auditAgreedOn: '2026-06-05',
      accountantAgreedOn: '2026-06-08',
    })
    expect(withPlan(known, noPlan)).toMatchObject({ ordinaryMeetingOn: null, accountsBoardOn: null })
    expect(withPlan(known, noPlan)).toMatchObject({ auditAgreedOn: null, accountantAgreedOn: null })
  })

  it('calls each of them by its name', () => {
    expect(planKinds.map((kind) => planNames[kind])).toEqual([
      '定時社員総会の日',
      '計算書類を承認する理事会の日',
      '監事と合意した監査報告の日',
      '公認会計士等と合意した監査報告の日',
    ])
  })
})

describe('another plan', () => {
  const before = listOf()

  it('of the meeting moves every day that is counted from it, and says from where to where', () => {
    const after = listOf({ ...known, ordinaryMeetingOn: day('2026-06-29') })
    const moved = movedDuties(before, after)
    expect(moved.find(({ id }) => id === 'accounts-kept-at-office@2026-03-31')).toEqual({
      id: 'accounts-kept-at-office@2026-03-31',
      title: '事業報告書等の備置きの開始(主たる事務所に5年間)',
      article: '法51条の4第3項(法70条の14)',
      what: 'dueOn',
      from: '2026-06-17',
      to: '2026-06-22',
    })
    const days = (rule: string) =>
      moved.flatMap(({ id, what, from, to }) => (id.startsWith(rule) ? [[what, from, to]] : []))
    expect(days('ordinary-general-meeting')).toEqual([['plannedOn', '2026-06-24', '2026-06-29']])
    expect(days('elected-officers-registered')).toEqual([
      ['dueOn', '2026-07-08', '2026-07-13'],
      ['earliestOn', '2026-06-24', '2026-06-29'],
    ])
    expect(days('annual-report-prepared')).toEqual([])
  })

  it('without a duty, or with one more, says that there is no day on that side', () => {
    const [first] = before.filter(({ rule }) => rule === 'general-meeting-called')
    const gone = movedDuties(first ? [first] : [], [])
    expect(gone.map(({ what, from, to }) => [what, from, to])).toEqual([['dueOn', '2026-06-09', null]])
    expect(movedDuties([], first ? [first] : [])).toMatchObject([{ what: 'dueOn', from: null, to: '2026-06-09' }])
    expect(movedDuties(before, before)).toEqual([])
  })
})

it('a state is said in the words that the screen and the paper share', () => {
  expect(dutyStateWords).toEqual({
    notYet: 'まだ先',
    due: '行う時期',
    late: '期限超過',
    done: '済',
    doneLate: '済（期限後）',
    unknown: '不明',
  })
})
