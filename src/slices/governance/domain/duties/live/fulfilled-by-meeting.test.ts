import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { fulfilledByMeeting, type MeetingOnRecord } from './fulfilled-by-meeting.ts'

const day = calendarDate
const april = { month: 4, day: 1 }
const general = (change: Partial<MeetingOnRecord> = {}): MeetingOnRecord => ({
  body: 'generalMeeting',
  heldOn: day('2026-06-26'),
  noticeSentOn: day('2026-06-10'),
  items: [{ subject: 'accounts', carried: true }],
  minutedOn: day('2026-07-03'),
  ...change,
})
const done = (change: Partial<MeetingOnRecord>, start = april) =>
  fulfilledByMeeting(general(change), start).map(({ duty, on }) => `${duty} ${on}`)

describe('the ordinary general meeting', () => {
  it('is called, held and minuted by its own record, for the year whose accounts it approves', () => {
    expect(done({})).toEqual([
      'general-meeting-called@2026-03-31 2026-06-10',
      'ordinary-general-meeting@2026-03-31 2026-06-26',
      'general-meeting-minuted@2026-03-31 2026-07-03',
    ])
    expect(done({ heldOn: day('2026-03-31'), noticeSentOn: null, minutedOn: null })).toEqual([
      'ordinary-general-meeting@2025-03-31 2026-03-31',
    ])
    expect(done({ noticeSentOn: null, minutedOn: null }, { month: 7, day: 1 })).toEqual([
      'ordinary-general-meeting@2025-06-30 2026-06-26',
    ])
  })

  it('is not held before its accounts are carried: neither open nor rejected counts, and one of two does not', () => {
    for (const carried of [null, false])
      expect(done({ items: [{ subject: 'accounts', carried }] })).toEqual([
        'general-meeting-called@2026-03-31 2026-06-10',
      ])
    const two = [true, null].map((carried) => ({ subject: 'accounts' as const, carried }))
    expect(done({ items: two, noticeSentOn: null })).toEqual([])
  })

  it('is another meeting where no accounts come before it, whatever else is carried', () => {
    expect(done({ items: [{ subject: 'electOfficers', carried: true }] })).toEqual([])
    expect(done({ items: [] })).toEqual([])
    expect(done({ body: 'board' })).toEqual([])
  })
})

it('the board that approves the accounts, and the council that evaluates, are known by their own matter', () => {
  const board = { body: 'board', items: [{ subject: 'approveAccountsInBoard', carried: true }] } as const
  expect(done(board)).toEqual([
    'accounts-board-called@2026-03-31 2026-06-10',
    'accounts-approved-by-board@2026-03-31 2026-06-26',
  ])
  const council = { body: 'council', items: [{ subject: 'evaluationByCouncil', carried: true }] } as const
  expect(done(council)).toEqual(['council-evaluates@2026-03-31 2026-06-26'])
})
