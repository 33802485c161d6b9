import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Body, Notice, VotingArticles } from './meeting-facts.ts'
import { lastNoticeDay, noticeDaysFor, noticeIsInTime } from './notice-is-in-time.ts'
import { subjects } from './resolution-kind.ts'
import { decide, goodNotice, heldOn, many, silentArticles } from './testing/meeting-stage.ts'

const day = calendarDate
const finding = (body: Body, notice: Notice, articles: VotingArticles = silentArticles) =>
  noticeIsInTime(body).decide({ heldOn, notice, articles }, heldOn)
const outcome = (body: Body, notice: Notice, articles?: VotingArticles) => finding(body, notice, articles).outcome
const sent = (sentOn: string, changes: Notice = {}): Notice => ({ ...goodNotice, sentOn: day(sentOn), ...changes })

describe('the notice of a general meeting on 24 June (一般法39条)', () => {
  it.each([
    ['2026-06-09', true, 'met'],
    ['2026-06-10', true, 'broken'],
    ['2026-06-16', false, 'met'],
    ['2026-06-17', false, 'broken'],
  ] as const)('sent on %s, votes in writing %s: %s', (on, writtenVoting, expected) => {
    expect(outcome('generalMeeting', sent(on, { writtenVoting }))).toBe(expected)
    expect(finding('generalMeeting', sent(on, { writtenVoting })).because[0]).toContain(
      writtenVoting ? '中14日' : '中7日',
    )
  })

  it.each([
    ['writtenVoting', 'notice.writtenVoting'],
    ['sentOn', 'notice.sentOn'],
    ['sentToAll', 'notice.sentToAll'],
    ['inWriting', 'notice.inWriting'],
  ] as const)('without %s is unknown', (left, field) => {
    const { [left]: _, ...notice } = goodNotice
    expect(finding('generalMeeting', notice)).toMatchObject({ outcome: 'unknown', missing: [{ field }] })
  })

  it('goes to all members, in writing', () => {
    expect(finding('generalMeeting', { ...goodNotice, sentToAll: false }).because.join()).toContain('社員の全員には')
    expect(outcome('generalMeeting', { ...goodNotice, inWriting: false })).toBe('broken')
  })

  it('is waived by all members, except where votes in writing were allowed (一般法40条)', () => {
    const late = sent('2026-06-23', { waivedByAll: true, writtenVoting: false })
    expect(outcome('generalMeeting', late)).toBe('met')
    expect(outcome('generalMeeting', { ...late, writtenVoting: true })).toBe('broken')
    expect(outcome('generalMeeting', { ...late, waivedByAll: false })).toBe('broken')
    const { writtenVoting: _, ...silent } = late
    expect(outcome('generalMeeting', silent)).toBe('unknown')
  })
})

describe('the notice of the board (一般法94条)', () => {
  const shortened = (noticeDays: number): VotingArticles => ({ board: { noticeDays } })
  it.each([
    ['2026-06-16', silentArticles, 'met'],
    ['2026-06-17', silentArticles, 'broken'],
    ['2026-06-20', shortened(3), 'met'],
    ['2026-06-21', shortened(3), 'broken'],
    ['2026-06-16', shortened(10), 'met'],
  ] as const)('sent on %s: %j: %s', (on, articles, expected) => {
    expect(outcome('board', sent(on), articles)).toBe(expected)
  })

  it('needs the articles, and no paper; auditors are called too', () => {
    const unread = finding('board', goodNotice, {})
    expect(unread).toMatchObject({ outcome: 'unknown', missing: [{ field: 'articles.board.noticeDays' }] })
    const { inWriting: _, ...oral } = goodNotice
    expect(outcome('board', oral)).toBe('met')
    expect(finding('board', { ...oral, sentToAll: false }).because.join()).toContain('理事・監事の全員')
    expect(outcome('board', { waivedByAll: true })).toBe('met')
  })
})

describe('the notice of the council', () => {
  const council = (noticeDays: number | null): VotingArticles => ({ council: { noticeDays } })
  it('is as its articles say; where they say nothing there is no period', () => {
    expect(outcome('council', sent('2026-06-13'), council(10))).toBe('met')
    expect(outcome('council', sent('2026-06-14'), council(10))).toBe('broken')
    expect(outcome('council', sent('2026-06-23'), council(null))).toBe('met')
    expect(finding('council', goodNotice, {}).missing[0]?.field).toBe('articles.council.noticeDays')
    expect(finding('council', { ...goodNotice, sentToAll: false }, council(1)).because.join()).toContain('評議員の全員')
    expect(noticeIsInTime('council').article(heldOn)).toBeNull()
    expect(noticeDaysFor('council', goodNotice, council(null))).toBeNull()
  })
})

it('each body’s rule has its own name', () => {
  expect(noticeIsInTime('board')).toMatchObject({ id: 'notice-is-in-time:board', title: '理事会の招集' })
})

it('the last day is known as soon as the period is', () => {
  const facts = { body: 'generalMeeting', heldOn, notice: { writtenVoting: false }, articles: {} } as const
  expect(lastNoticeDay(facts)).toBe('2026-06-16')
  expect(lastNoticeDay({ ...facts, notice: {} })).toBeNull()
})

describe('a resolution', () => {
  const acts = many(3, 'for')
  it('on a notice too late is no resolution, whatever the votes', () => {
    const answer = decide(acts, { notice: sent('2026-06-10') })
    expect(answer.outcome).toBe('invalid')
    expect(answer.because[0]).toContain('不成立')
    expect(answer.articles).toContain('一般法39条・40条')
  })

  it('of a general meeting is only of what its notice named (一般法49条3項)', () => {
    expect(decide(acts, { onNotice: false })).toMatchObject({ outcome: 'invalid' })
    expect(decide(acts, { onNotice: false }).articles).toContain('一般法49条3項')
    expect(decide(acts, { onNotice: undefined }).missing.map(({ field }) => field)).toEqual(['onNotice'])
    expect(decide(acts, { onNotice: undefined }).outcome).toBe('unknown')
    expect(decide(acts, { onNotice: undefined, notice: sent('2026-06-10') }).outcome).toBe('invalid')
    expect(decide(acts, { onNotice: false, subject: subjects.otherOfBoard }).outcome).toBe('carried')
  })

  it('on a notice nobody has recorded is not known', () => {
    expect(decide(acts, { notice: {} }).outcome).toBe('unknown')
    expect(decide(acts, { notice: {} }).because[0]).toContain('判定できません')
  })

  it('before the law began is not judged by it', () => {
    const on = (held: string) =>
      decide(acts, { heldOn: day(held), notice: { waivedByAll: true, writtenVoting: false } })
    expect(on('2017-04-01').outcome).toBe('unknown')
    expect(on('2017-04-01').articles).toContain('法70条')
    expect(on('2017-04-02').outcome).toBe('carried')
  })
})
