import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { isComplete, presenceOf, type SubmittedSlot } from './completeness.ts'
import { dueStateOf, type FilingState, sentBackAndOpen, yearEndOf } from './filing-state.ts'
import { type HeardDecision, unheardGovernors } from './hearing.ts'
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
  const heard = (heldOn: string) => ({ ...asked, heldOn: day(heldOn) })
  const anyDay: HeardDecision = { others: [], decidedOn: null, after: null }
  it('are unheard until an answer of the same prefecture is recorded', () => {
    expect(unheardGovernors([], anyDay)).toEqual([])
    expect(unheardGovernors([asked, asked], anyDay)).toEqual(['静岡県'])
    expect(unheardGovernors([asked, { ...heard('2026-01-01'), body: '山梨県' }], anyDay)).toEqual(['静岡県'])
    expect(unheardGovernors([asked, heard('2026-01-01')], anyDay)).toEqual([])
  })
  it('of the area are waited for, asked or not', () => {
    const acrossTwo = { ...anyDay, others: ['静岡県'] }
    expect(unheardGovernors([], acrossTwo)).toEqual(['静岡県'])
    expect(unheardGovernors([asked], acrossTwo)).toEqual(['静岡県'])
    expect(unheardGovernors([heard('2026-01-01')], acrossTwo)).toEqual([])
  })
  it.each([
    ['2026-03-27', null, []],
    ['2026-03-28', null, ['静岡県']],
    ['2026-03-27', '2026-03-27', ['静岡県']],
    ['2026-03-27', '2026-03-26', []],
  ])('heard on %s, for a decision of 27 March after one of %s: %j', (heldOn, after, unheard) => {
    const decision = { ...anyDay, decidedOn: day('2026-03-27'), after: after === null ? null : day(after) }
    expect(unheardGovernors([heard(heldOn)], decision)).toEqual(unheard)
  })
  it('a conference whose day is not known holds nothing up', () => {
    expect(unheardGovernors([{ kind: 'coordinationConference', body: '県央', heldOn: null }], anyDay)).toEqual([])
  })
})

describe('orders and advice (法64条)', () => {
  const order = {
    ...{ orderedOn: day('2026-04-10'), dueOn: day('2026-05-10'), councilOn: null, defenceOn: null },
    ...{ measuresDueOn: null, today: day('2026-04-30') },
  }
  const notTaken = { ...order, councilOn: day('2026-04-10'), measuresDueOn: day('2026-04-09') }
  const lacking = (given: Parameters<typeof lacksOfOrder>[0]) => lacksOfOrder(given).map(({ field }) => field)
  it('measures have a term, which does not end before it begins', () => {
    expect(lacking({ ...order, kind: 'measures' })).toEqual([])
    expect(lacking({ ...order, kind: 'measures', dueOn: null })).toEqual(['dueOn'])
    expect(lacking({ ...order, kind: 'report', dueOn: day('2026-04-09') })).toEqual(['dueOn'])
  })
  it.each(['stop', 'dismissal'] as const)('%s follows measures not taken, after the council', (kind) => {
    const defenceOn = day('2026-04-10')
    expect(lacking({ ...order, defenceOn, kind })).toEqual(['councilOn', 'kind'])
    expect(lacking({ ...notTaken, defenceOn, kind, councilOn: day('2026-04-11') })).toEqual(['councilOn'])
    expect(lacking({ ...notTaken, defenceOn, kind })).toEqual([])
  })
  it.each(['stop', 'dismissal'] as const)('%s waits until the term of the measures is over (64条2項)', (kind) => {
    const defended = { ...notTaken, defenceOn: day('2026-04-01'), kind }
    expect(lacking({ ...defended, measuresDueOn: day('2026-04-10') })).toEqual(['kind'])
    expect(lacking({ ...defended, measuresDueOn: day('2026-04-09') })).toEqual([])
  })
  it('advice to dismiss needs no term, and comes after the defence that was offered (67条)', () => {
    const dismissal = { ...notTaken, kind: 'dismissal', dueOn: null } as const
    expect(lacking(dismissal)).toEqual(['defenceOn'])
    expect(lacking({ ...dismissal, defenceOn: day('2026-04-11') })).toEqual(['defenceOn'])
    expect(lacking({ ...dismissal, defenceOn: day('2026-04-10') })).toEqual([])
    expect(lacking({ ...notTaken, kind: 'stop' }), 'a stop is not among those of 67条').toEqual([])
  })
  it.each([
    ['2017-04-01', ['orderedOn']],
    ['2017-04-02', []],
    ['2026-04-30', []],
    ['2026-05-01', ['orderedOn']],
  ])('of %s, on 30 April 2026: %j — none before the scheme, none that has not come', (orderedOn, fields) => {
    expect(lacking({ ...order, kind: 'measures', orderedOn: day(orderedOn) })).toEqual(fields)
  })
})
