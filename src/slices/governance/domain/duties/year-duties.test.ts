import { describe, expect, it } from 'vitest'
import { cases as auditAndMeeting } from './audit-and-meeting.cases.ts'
import type { Duty } from './duty.ts'
import type { DutyFacts } from './duty-facts.ts'
import { accountRules, livedYearRules } from './list-duties.ts'
import { cases as reportAndNotice } from './report-and-notice.cases.ts'
import { day, dutyOf, known, listOf, today, withYear } from './testing/duty-stage.ts'

it.each([...reportAndNotice, ...auditAndMeeting])('$says ($article, $rule)', (each) => {
  const duty = dutyOf(each.rule, each.facts, day(each.inYear ?? '2026-05-01'))
  expect(duty.article).toContain(each.article)
  expect(duty.dueOn).toBe(each.dueOn)
  if (each.earliestOn) expect(duty.earliestOn).toBe(each.earliestOn)
  if (each.state) expect(duty.state).toBe(each.state)
  if (each.missing) expect(duty.missing.map(({ field }) => field)).toContain(each.missing)
  if (!each.missing) expect(duty.missing).toEqual([])
  if (each.warns) expect(duty.warnings.join('\n')).toContain(each.warns)
  if (!each.warns)
    expect(duty.warnings.join('\n')).not.toMatch(/予定日|届出の期限\(|より後でなければ|時期が書かれて|を過ぎます/)
})

const days = (duties: readonly Duty[]) => Object.fromEntries(duties.map(({ id, dueOn }) => [id, dueOn]))
const rules = (duties: readonly Duty[]) => new Set(duties.map(({ rule }) => rule))

describe('the year', () => {
  it('keeps the identifiers when the meeting moves, and moves only what hangs on it', () => {
    const before = days(listOf())
    const after = days(listOf({ ...known, ordinaryMeetingOn: day('2026-06-29') }))
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted())
    const moved = Object.keys(before).filter((id) => before[id] !== after[id])
    expect(new Set(moved.map((id) => id.split('@')[0]))).toEqual(
      new Set([
        'accounts-approved-by-board',
        'accounts-board-called',
        'accounts-handed-over',
        'accounts-kept-at-office',
        'audited-by-accountant',
        'audited-by-auditors',
        'directors-elected',
        'elected-officers-registered',
        'general-meeting-called',
      ]),
    )
  })

  it('has a rule’s article, people and papers at every duty, in the order of the days', () => {
    const all = listOf()
    const dated = all.flatMap(({ dueOn, earliestOn }) => dueOn ?? earliestOn ?? [])
    expect(dated).toEqual(dated.toSorted())
    expect(all.at(-1)).toMatchObject({ rule: 'evaluation-published', dueOn: null, earliestOn: null })
    for (const duty of all) {
      expect(duty.article).toMatch(/条|定款/)
      expect(duty.who.length).toBeGreaterThan(1)
      expect(duty.papers.length).toBeGreaterThan(0)
      expect(duty.basis.length).toBeGreaterThan(0)
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('keeps the order of the rules on one day', () => {
    const ninth = listOf().filter(({ dueOn }) => dueOn === '2026-06-09')
    expect(ninth.map(({ rule }) => rule)).toEqual([
      'audited-by-auditors',
      'audited-by-accountant',
      'accounts-approved-by-board',
      'general-meeting-called',
    ])
  })

  it('spares the specified the accountant, and nothing else', () => {
    const spared = rules(listOf({ ...known, specified: true }))
    expect([...rules(listOf())].filter((rule) => !spared.has(rule))).toEqual(['audited-by-accountant'])
  })

  it('of a corporation that did not exist has no accounts', () => {
    const established = (on: string) => rules(listOf({ ...known, establishedOn: day(on) }))
    expect(established('2026-03-31').has('annual-report-filed')).toBe(true)
    expect(established('2026-04-01').has('annual-report-filed')).toBe(false)
    expect(established('2026-04-01').has('council-evaluates')).toBe(true)
  })

  it('leaves out what was due before the certification, and asks about the year it fell in', () => {
    const certified = (on: string) => listOf({ ...known, certifiedOn: day(on) })
    expect(rules(certified('2026-06-30')).has('annual-report-filed')).toBe(true)
    expect(rules(certified('2026-07-01')).has('annual-report-filed')).toBe(false)
    const asked = (on: string, rule: string) =>
      certified(on).some((duty) => duty.rule === rule && duty.warnings.join().includes('認定の日'))
    expect(asked('2025-04-02', 'annual-report-filed')).toBe(true)
    expect(asked('2025-04-01', 'annual-report-filed')).toBe(false)
    expect(asked('2025-04-02', 'council-evaluates')).toBe(false)
  })

  it('has no day without the fiscal year, and says what is missing', () => {
    const all = listOf({ articles: {} })
    expect(all).toHaveLength(accountRules.length + livedYearRules.length)
    for (const duty of all) {
      expect([duty.state, duty.dueOn, duty.missing[0]?.field]).toEqual(['unknown', null, 'articles.fiscalYearStart'])
    }
  })

  it('follows the fiscal year of the day that is asked', () => {
    expect(dutyOf('annual-report-filed', known, day('2026-03-31')).id).toBe('annual-report-filed@2025-03-31')
    expect(dutyOf('annual-report-filed', known, day('2026-04-01')).id).toBe('annual-report-filed@2026-03-31')
  })

  it('names the bases: the year’s end, the meeting, the duty before', () => {
    const says = (rule: string, facts: DutyFacts = known) => dutyOf(rule, facts).basis.map(({ says }) => says)
    expect(says('annual-report-filed')).toEqual(['事業年度の末日 2026-03-31', '社員総会の日 2026-06-24'])
    expect(says('accounts-kept-at-office', { ...known, ordinaryMeetingOn: null })[0]).toContain('未定')
    expect(dutyOf('audited-by-auditors').basis.map(({ of }) => of)).toEqual([
      'accounts-approved-by-board',
      'accounts-handed-over',
    ])
    expect(says('ordinary-general-meeting')).toContain('定款: 年度末から3か月以内')
  })

  it('says how the accounts are noticed', () => {
    const warnings = (publicNotice: DutyFacts['articles']['publicNotice']) =>
      dutyOf('accounts-noticed-publicly', { ...known, articles: { ...known.articles, publicNotice } }).warnings.join()
    expect(warnings('electronic')).toContain('3年')
    expect(warnings('gazette')).toContain('官報')
    expect(warnings('newspaper')).toContain('日刊新聞紙')
    expect(warnings(undefined)).toContain('書かれていません')
  })
})

describe('the way to the meeting', () => {
  const withBoard = (on: string) => ({ ...known, accountsBoardOn: day(on) })
  it('is warned of where it leaves less than the two months for the report', () => {
    const warned = (facts: DutyFacts) =>
      /(\S+)までに要ります/.exec(dutyOf('annual-report-prepared', facts).warnings.join())?.[0]
    expect(warned(withBoard('2026-06-27'))).toContain('2026-05-30までに要ります')
    expect(warned(withBoard('2026-06-28'))).toBeUndefined()
    expect(warned({ ...known, writtenVoting: undefined })).toBeUndefined()
  })

  it('begins after the year’s end, and carries the planned day of the board', () => {
    for (const rule of ['accounts-handed-over', 'audited-by-auditors', 'audited-by-accountant']) {
      expect(dutyOf(rule).earliestOn).toBe('2026-04-01')
    }
    expect(dutyOf('accounts-approved-by-board').plannedOn).toBeNull()
    expect(dutyOf('accounts-approved-by-board', withBoard('2026-06-05')).plannedOn).toBe('2026-06-05')
  })

  it('knew no relief for the specified until 2024-04-01', () => {
    const audited = (facts: DutyFacts, on: string) =>
      rules(listOf({ ...facts, specified: true, ordinaryMeetingOn: null }, day(on))).has('audited-by-accountant')
    expect(audited(known, '2024-04-01')).toBe(false)
    expect(audited(known, '2023-04-01')).toBe(true)
    expect(audited(withYear(3, 31), '2024-03-31')).toBe(true)
    expect(audited(withYear(4, 2), '2024-04-02')).toBe(false)
  })
})

describe('what is done', () => {
  const filed = (on: string | null, todayIs: string) =>
    dutyOf(
      'annual-report-filed',
      { ...known, done: on === null ? [] : [{ duty: 'annual-report-filed@2026-03-31', on: day(on) }] },
      today,
      day(todayIs),
    )

  it.each([
    [null, '2026-06-23', 'notYet'],
    [null, '2026-06-24', 'due'],
    [null, '2026-06-30', 'due'],
    [null, '2026-07-01', 'late'],
    ['2026-06-30', '2026-07-01', 'done'],
    ['2026-07-01', '2026-07-01', 'doneLate'],
    ['2026-06-29', '2026-06-29', 'done'],
    ['2026-06-29', '2026-06-28', 'due'],
  ] as const)('filed on %s, seen on %s: %s', (on, todayIs, state) => {
    expect(filed(on, todayIs).state).toBe(state)
  })

  it('is the duty of that name and year alone', () => {
    const done = [{ duty: 'annual-report-prepared@2026-03-31', on: day('2026-05-01') }]
    expect(dutyOf('audited-by-auditors', { ...known, done }).earliestOn).toBe('2026-04-01')
    expect(dutyOf('evaluation-published', { ...known, done }).earliestOn).toBeNull()
    const handedOver = [...done, { duty: 'accounts-handed-over@2026-03-31', on: day('2026-05-10') }]
    expect(dutyOf('audited-by-auditors', { ...known, done: handedOver }).earliestOn).toBe('2026-05-10')
  })

  it('on a day to come is a mistake that is pointed out', () => {
    expect(filed('2026-06-29', '2026-06-28').warnings.join()).toContain('今日(2026-06-28)より後')
    expect(filed('2026-06-29', '2026-06-29').warnings.join()).not.toContain('より後')
  })

  it('without a day is done, and nobody says in time', () => {
    const done = [{ duty: 'accounts-noticed-publicly@2026-03-31', on: day('2026-06-26') }]
    const duty = dutyOf('accounts-noticed-publicly', { ...known, done }, today, day('2027-01-01'))
    expect(duty.state).toBe('done')
    expect(duty.warnings.join()).toContain('期限の日がない')
    expect(dutyOf('accounts-noticed-publicly', known, today, day('2027-01-01')).state).toBe('due')
    expect(filed('2026-06-30', '2026-07-01').warnings.join()).not.toContain('期限の日がない')
  })

  it('in the council opens the publication', () => {
    const done = [{ duty: 'council-evaluates@2026-03-31', on: day('2026-09-10') }]
    expect(dutyOf('evaluation-published').state).toBe('unknown')
    const published = dutyOf('evaluation-published', { ...known, done }, today, day('2026-09-10'))
    expect([published.state, published.earliestOn]).toEqual(['due', '2026-09-10'])
  })
})

describe('terms', () => {
  it('of directors end at the meeting, of auditors by their own day', () => {
    const director = dutyOf('directors-elected')
    expect([director.dueOn, director.title]).toEqual(['2026-06-24', '理事の選任(任期の満了: 架空 一郎)'])
    const auditor = dutyOf('auditors-elected')
    expect([auditor.dueOn, auditor.id]).toEqual(['2026-06-26', 'auditors-elected@2026-03-31#a1'])
    expect(auditor.warnings.join()).not.toContain('より前です')
    const late = dutyOf('auditors-elected', { ...known, ordinaryMeetingOn: day('2026-06-27') })
    expect(late.warnings.join()).toContain('2026-06-26に満了')
    expect(dutyOf('auditors-elected', { ...known, ordinaryMeetingOn: null }).warnings.join()).toContain('未定')
    const later = [{ id: 'a1', role: 'auditor', electedOn: day('2024-07-01') }] as const
    expect(dutyOf('auditors-elected', { ...known, officers: later, ordinaryMeetingOn: null }).warnings).toEqual([])
  })

  it('that do not end this year ask nothing', () => {
    const officers = [
      { id: 'd1', role: 'director', electedOn: day('2025-06-20') },
      { id: 'a1', role: 'auditor', electedOn: day('2025-06-20') },
    ] as const
    const of = rules(listOf({ ...known, officers }))
    for (const rule of ['directors-elected', 'auditors-elected', 'elected-officers-registered']) {
      expect(of.has(rule)).toBe(false)
    }
    const auditor = [{ id: 'a1', role: 'auditor', electedOn: day('2024-06-20') }] as const
    expect(dutyOf('elected-officers-registered', { ...known, officers: auditor }).dueOn).toBe('2026-07-08')
    const edge = (electedOn: string) =>
      rules(listOf({ ...known, officers: [{ id: 'a1', role: 'auditor', electedOn: day(electedOn) }] })).has(
        'auditors-elected',
      )
    expect(['2024-03-31', '2024-04-01', '2025-03-31', '2025-04-01'].map(edge)).toEqual([false, true, true, false])
  })

  it('are not known without the officers', () => {
    const { officers: _, ...rest } = known
    for (const rule of ['directors-elected', 'auditors-elected']) {
      expect(dutyOf(rule, rest)).toMatchObject({ state: 'unknown', missing: [{ field: 'officers' }] })
    }
  })
})

describe('what the articles alone ask', () => {
  const withArticles = (changes: Partial<DutyFacts['articles']>): DutyFacts => ({
    ...known,
    articles: { ...known.articles, ...changes },
  })
  it('plan and budget of the year to come, in the year before it', () => {
    const planned = (planBeforeYear: boolean | null | undefined) => listOf(withArticles({ planBeforeYear }))
    expect(planned(true).find(({ rule }) => rule === 'next-plan-and-budget-settled')?.dueOn).toBe('2027-03-31')
    expect(planned(undefined).find(({ rule }) => rule === 'next-plan-and-budget-settled')?.state).toBe('unknown')
    for (const none of [false, null]) expect(rules(planned(none)).has('next-plan-and-budget-settled')).toBe(false)
  })

  it('the day of the council’s evaluation, in the year that is lived', () => {
    const evaluated = (councilEvaluationBy: DutyFacts['articles']['councilEvaluationBy'], facts = known) =>
      dutyOf('council-evaluates', { ...facts, articles: { ...facts.articles, councilEvaluationBy } })
    expect(evaluated({ month: 4, day: 1 }).dueOn).toBe('2026-04-01')
    expect(evaluated({ month: 3, day: 31 }).dueOn).toBe('2027-03-31')
    expect(evaluated({ month: 2, day: 29 }).dueOn).toBe('2027-02-28')
    expect(evaluated({ month: 12, day: 1 }, withYear(1, 1)).dueOn).toBe('2026-12-01')
    expect(evaluated(undefined)).toMatchObject({
      state: 'unknown',
      missing: [{ field: 'articles.councilEvaluationBy' }],
    })
    expect(evaluated(null)).toMatchObject({ state: 'due', deadline: { kind: 'noDay' } })
  })
})
