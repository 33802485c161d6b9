import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { bedAge, bedAgeSentence } from './bed-age.ts'
import { lastReminderDue, waitsForConfirmation } from './reminder-times.ts'

const now = new Date('2026-11-22T12:00:00+09:00')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

describe('the age of a statement about beds', () => {
  it.each([
    [-5, 'fresh', '1時間以内に確認'],
    [0.5, 'fresh', '1時間以内に確認'],
    [23.9, 'fresh', '23時間前に確認'],
    [24, 'ageing', '24時間前に確認。変わっているかもしれません'],
    [71.9, 'ageing', '2日前に確認。変わっているかもしれません'],
    [72, 'stale', '最後の確認は3日前。今の空床は分かりません'],
  ] as const)('%d hours: %s, in words', (hours, freshness, sentence) => {
    const age = bedAge(hoursAgo(hours), now)
    expect(age.freshness).toBe(freshness)
    expect(bedAgeSentence(age)).toBe(sentence)
  })
})

describe('a member’s own times', () => {
  const today = calendarDate('2026-11-22')

  it('come due one after the other, whatever order they are kept in', () => {
    expect(lastReminderDue(['16:00', '08:30', '11:30'], today, now)).toEqual(new Date('2026-11-22T11:30:00+09:00'))
    expect(lastReminderDue(['12:00'], today, now)).toEqual(now)
    expect(lastReminderDue(['12:01', '16:00'], today, now)).toBeNull()
    expect(lastReminderDue([], today, now)).toBeNull()
  })

  it('spare a ward that has just spoken, and no other', () => {
    const due = new Date('2026-11-22T11:30:00+09:00')
    expect(waitsForConfirmation(null, due, today)).toBe(true)
    expect(waitsForConfirmation(new Date('2026-11-22T09:29:00+09:00'), due, today)).toBe(true)
    expect(waitsForConfirmation(new Date('2026-11-22T09:30:00+09:00'), due, today)).toBe(false)
    expect(waitsForConfirmation(now, due, today)).toBe(false)
  })
})
