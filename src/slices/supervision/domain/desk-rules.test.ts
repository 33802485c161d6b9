import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { isComplete, presenceOf, type SubmittedSlot } from './completeness.ts'
import { dueStateOf, type FilingState, sentBackAndOpen, yearEndOf } from './filing-state.ts'
import { unheardGovernors } from './hearing.ts'
import { lacksOfOrder } from './order-kind.ts'

const day = calendarDate

describe('the eight papers', () => {
  const slot = (state: SubmittedSlot['state']): SubmittedSlot => ({
    ...{ slot: 'articles', title: '定款', article: '令5条の15', supplier: '事務局', reference: null, state },
  })
  it('are there as a file, elsewhere, only to be printed, or not at all', () => {
    expect(presenceOf(slot('missing'), [{ slot: 'articles' }])).toBe('attached')
    expect(presenceOf(slot('provided'), [{ slot: 'officerList' }])).toBe('elsewhere')
    expect(presenceOf(slot('prepared'), [])).toBe('preparable')
    expect(presenceOf(slot('missing'), [])).toBe('missing')
  })
  it('are complete only when none is left to ask for', () => {
    expect(isComplete([slot('provided')], [])).toBe(true)
    expect(isComplete([slot('prepared')], [])).toBe(false)
    expect(isComplete([slot('prepared')], [{ slot: 'articles' }])).toBe(true)
    expect(isComplete([slot('provided'), { ...slot('missing'), slot: 'officerList' }], [])).toBe(false)
  })
})

describe('a filing', () => {
  it.each([
    ['2026-06-30', null, '2026-06-30', 'waiting'],
    ['2026-06-30', null, '2026-07-01', 'late'],
    ['2026-06-30', '2026-06-30', '2026-07-01', 'filed'],
    ['2026-06-30', '2026-07-01', '2026-07-02', 'filedLate'],
    [null, null, '2030-01-01', 'waiting'],
    [null, '2026-07-01', '2030-01-01', 'filed'],
  ] as const)('due %s, filed %s, on %s is %s', (dueOn, filedOn, today, state) => {
    expect(dueStateOf(dueOn && day(dueOn), filedOn && day(filedOn), day(today))).toBe(state)
  })
})

describe('a filing that was sent back', () => {
  const filing = (state: FilingState, duty: string | null = 'a', title = '報告書') => ({ state, duty, title })
  it('waits for its office until something is handed in after it for the same duty', () => {
    const back = filing('returned')
    expect(sentBackAndOpen([back])).toEqual([back])
    expect(sentBackAndOpen([filing('filed', 'b'), back])).toEqual([back])
    expect(sentBackAndOpen([filing('filed'), back])).toEqual([])
    expect(sentBackAndOpen([filing('returned', 'a', '二度目'), back]), 'only the latest').toHaveLength(1)
  })
  it('waits still where what came after it was taken back, or came before it', () => {
    const back = filing('returned')
    expect(sentBackAndOpen([filing('withdrawn'), back])).toEqual([back])
    expect(sentBackAndOpen([back, filing('filed')])).toEqual([back])
  })
  it('is known by its title where it answers no duty', () => {
    const back = filing('returned', null)
    expect(sentBackAndOpen([filing('filed', null, '別の届出'), back])).toEqual([back])
    expect(sentBackAndOpen([filing('filed'), back])).toEqual([back])
    expect(sentBackAndOpen([filing('filed', null), back])).toEqual([])
  })
})

it('the id of a yearly duty names the end of its year, that of an event none', () => {
  expect(yearEndOf('annual-report-filed@2026-03-31')).toBe('2026-03-31')
  expect(yearEndOf('articles-notified@0190a000-0000-7000-8000-000000000001')).toBe(null)
})

describe('other governors', () => {
  const asked = { kind: 'otherGovernor', body: '静岡県', heldOn: null } as const
  it('are unheard until an answer of the same prefecture is recorded', () => {
    expect(unheardGovernors([])).toEqual([])
    expect(unheardGovernors([asked, asked])).toEqual(['静岡県'])
    expect(unheardGovernors([asked, { ...asked, body: '山梨県', heldOn: '2026-01-01' }])).toEqual(['静岡県'])
    expect(unheardGovernors([asked, { ...asked, heldOn: '2026-01-01' }])).toEqual([])
  })
  it('a conference whose day is not known holds nothing up', () => {
    expect(unheardGovernors([{ kind: 'coordinationConference', body: '県央', heldOn: null }])).toEqual([])
  })
})

describe('orders and advice (法64条)', () => {
  const order = { orderedOn: '2026-04-10', dueOn: '2026-05-10', councilOn: null, measuresOrdered: false }
  const lacking = (given: Parameters<typeof lacksOfOrder>[0]) => lacksOfOrder(given).map(({ field }) => field)
  it('measures have a term, which does not end before it begins', () => {
    expect(lacking({ ...order, kind: 'measures' })).toEqual([])
    expect(lacking({ ...order, kind: 'measures', dueOn: null })).toEqual(['dueOn'])
    expect(lacking({ ...order, kind: 'report', dueOn: '2026-04-09' })).toEqual(['dueOn'])
  })
  it.each(['stop', 'dismissal'] as const)('%s follows measures not taken, after the council', (kind) => {
    expect(lacking({ ...order, kind })).toEqual(['councilOn', 'kind'])
    expect(lacking({ ...order, kind, councilOn: '2026-04-11', measuresOrdered: true })).toEqual(['councilOn'])
    expect(lacking({ ...order, kind, councilOn: '2026-04-10', measuresOrdered: true })).toEqual([])
  })
  it('advice to dismiss needs no term', () => {
    expect(
      lacking({ ...order, kind: 'dismissal', dueOn: null, councilOn: '2026-04-10', measuresOrdered: true }),
    ).toEqual([])
  })
})
