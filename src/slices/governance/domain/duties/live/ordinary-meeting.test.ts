import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { besidePlan } from './ordinary-meeting.ts'

const called = {
  ...({ meetingId: 'm', title: '定時社員総会', state: 'called', writtenVoting: false } as const),
  heldOn: calendarDate('2027-06-24'),
}
const on = (today: string) => ({ today: calendarDate(today), articles: {} })

describe('a plan beside the meeting on record', () => {
  it('says nothing where both have the same day, or no day is planned', () => {
    expect(besidePlan(called.heldOn, [called], on('2027-05-01'))).toEqual([])
    expect(besidePlan(null, [called], on('2027-05-01'))).toEqual([])
    expect(besidePlan(called.heldOn, [], on('2027-05-01'))).toEqual([])
  })

  it('names the last day to call again, with a clear week, and two where votes are cast in writing', () => {
    const moved = calendarDate('2027-06-30')
    expect(besidePlan(moved, [called], on('2027-05-01')).join()).toContain('令和9年6月22日までに')
    const written = { ...called, writtenVoting: true }
    expect(besidePlan(moved, [written], on('2027-05-01')).join()).toContain('令和9年6月15日までに')
  })

  it('says when it is too late to call again: on the last day it is not, the day after it is', () => {
    const moved = calendarDate('2027-06-30')
    expect(besidePlan(moved, [called], on('2027-06-22')).join()).not.toContain('過ぎています')
    expect(besidePlan(moved, [called], on('2027-06-23')).join()).toContain('過ぎています（一般法39条1項）')
  })

  it('asks for no other notice where nobody was called yet, or the meeting is over', () => {
    const moved = calendarDate('2027-06-30')
    expect(besidePlan(moved, [{ ...called, state: 'planned' }], on('2027-05-01')).join()).toContain(
      '会議の画面で改めて',
    )
    expect(besidePlan(moved, [called], on('2027-06-25'))).toHaveLength(1)
  })
})
