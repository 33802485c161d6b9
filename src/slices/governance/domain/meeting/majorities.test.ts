import { describe, expect, it } from 'vitest'
import type { ResolutionOutcome } from './decide-resolution.ts'
import { subjects } from './resolution-kind.ts'
import { atLeast, over } from './share.ts'
import { decide, many, silentArticles } from './testing/meeting-stage.ts'

const meeting = silentArticles.generalMeeting
const ofMeeting = (changes: object) => ({ articles: { ...silentArticles, generalMeeting: { ...meeting, ...changes } } })
const ofBoard = (changes: object) => ({
  subject: subjects.otherOfBoard,
  articles: { ...silentArticles, board: { ...silentArticles.board, ...changes } },
})

/** for · against · absent */
const room = (yes: number, no: number, absent: number) => [
  ...many(yes, 'for'),
  ...many(no, 'against'),
  ...many(absent, 'absent'),
]

describe('an ordinary resolution of the general meeting (一般法49条1項)', () => {
  it.each<[number, number, number, ResolutionOutcome]>([
    [3, 2, 5, 'invalid'],
    [4, 2, 4, 'carried'],
    [3, 3, 4, 'rejected'],
    [6, 0, 4, 'carried'],
    [0, 6, 4, 'rejected'],
    [0, 0, 10, 'invalid'],
  ])('%i for, %i against, %i absent: %s', (yes, no, absent, outcome) => {
    const answer = decide(room(yes, no, absent))
    expect(answer.outcome).toBe(outcome)
    expect(answer.articles).toContain('一般法49条1項')
    expect(answer.because.join()).toContain(`総社員の議決権のうち出席した社員の議決権 ${yes + no} / 10`)
  })

  it('counts those who abstain or stay silent as present and not in favour', () => {
    expect(decide([...room(3, 1, 4), ...many(2, 'abstain')]).outcome).toBe('rejected')
    expect(decide([...room(4, 1, 3), ...many(2, 'silent')]).outcome).toBe('carried')
    expect(decide([...room(3, 1, 4), ...many(2, 'silent')]).outcome).toBe('rejected')
  })

  it('weighs votes, not heads', () => {
    expect(decide([...many(1, 'for', { votes: 4 }), ...many(3, 'against')]).outcome).toBe('carried')
    expect(decide([...many(1, 'for', { votes: 3 }), ...many(3, 'against')]).outcome).toBe('rejected')
  })

  it('follows the articles: another quorum, another majority, or none', () => {
    const own = (quorum: object | null, majority: object) => ofMeeting({ ordinary: { quorum, majority } })
    expect(decide(room(1, 0, 9), own(null, over(1, 2))).outcome).toBe('carried')
    expect(decide(room(3, 0, 7), own(atLeast(1, 3), over(1, 2))).outcome).toBe('invalid')
    expect(decide(room(4, 2, 4), own(over(1, 2), atLeast(3, 4))).outcome).toBe('rejected')
    expect(decide(room(4, 2, 4), own(over(1, 2), atLeast(2, 3))).articles).toContain('定款(一般法49条1項)')
  })

  it('is unknown while nobody has read the articles', () => {
    const answer = decide(room(6, 0, 4), { articles: {} })
    expect(answer).toMatchObject({ outcome: 'unknown', tally: null })
    expect(answer.missing.map(({ field }) => field)).toContain('articles.generalMeeting.ordinary')
  })
})

describe('a special resolution (一般法49条2項)', () => {
  const special = { subject: subjects.amendArticles }
  it.each<[number, number, number, ResolutionOutcome]>([
    [6, 3, 0, 'carried'],
    [5, 4, 0, 'rejected'],
    [6, 0, 3, 'carried'],
    [6, 0, 4, 'rejected'],
    [7, 0, 3, 'carried'],
  ])('%i for, %i against, %i absent: two thirds of all votes: %s', (yes, no, absent, outcome) => {
    expect(decide(room(yes, no, absent), special).outcome).toBe(outcome)
  })

  it('needs half of all members by head, whatever the votes', () => {
    const heavy = many(1, 'for', { votes: 100 })
    expect(decide([...heavy, ...many(2, 'for'), ...many(4, 'absent')], special).outcome).toBe('rejected')
    expect(decide([...heavy, ...many(2, 'for'), ...many(3, 'absent')], special).outcome).toBe('carried')
    const because = decide([...heavy, ...many(6, 'absent')], special).because
    expect(because).toContainEqual('総社員の数のうち賛成した社員の数 1 / 7 — 半数以上を満たさない(一般法49条2項)')
    expect(because).toContainEqual('総社員の議決権のうち賛成 100 / 106 — 3分の2以上を満たす(一般法49条2項)')
    expect(because[0]).toBe('社員総会の特別決議(定款の変更): 否決')
  })

  it('rises with the articles and never falls below the Act', () => {
    const of = (share: object) => ({ ...special, ...ofMeeting({ specialVotes: share }) })
    expect(decide(room(7, 3, 0), of(atLeast(3, 4))).outcome).toBe('rejected')
    expect(decide(room(8, 2, 0), of(atLeast(3, 4))).outcome).toBe('carried')
    const lower = decide(room(6, 4, 0), of(over(1, 2)))
    expect(lower.outcome).toBe('rejected')
    expect(lower.warnings[0]).toContain('法律を下回る')
    expect(decide(room(7, 3, 0), of(atLeast(2, 3))).warnings).toEqual([])
    const unread = decide(room(9, 0, 0), { ...special, articles: { generalMeeting: { ordinary: null } } })
    expect(unread.missing[0]?.field).toBe('articles.generalMeeting.specialVotes')
  })
})

describe('a dissolution (法55条2項)', () => {
  const dissolve = { subject: subjects.dissolve }
  it.each<[number, number, ResolutionOutcome]>([
    [3, 1, 'carried'],
    [2, 1, 'rejected'],
    [6, 3, 'rejected'],
    [9, 3, 'carried'],
    [8, 3, 'rejected'],
  ])('%i for, %i absent, by head: %s', (yes, absent, outcome) => {
    expect(decide(room(yes, 0, absent), dissolve).outcome).toBe(outcome)
    expect(decide([...many(yes, 'for'), ...many(absent, 'absent', { votes: 9 })], dissolve).outcome).toBe(outcome)
  })

  it('goes by the articles where they differ, and is unknown while they were not read', () => {
    const own = decide(room(2, 1, 0), { ...dissolve, ...ofMeeting({ dissolutionHeads: atLeast(2, 3) }) })
    expect(own).toMatchObject({ outcome: 'carried' })
    expect(own.articles).toContain('定款(法70条の15(法55条2項)ただし書)')
    expect(decide(room(2, 1, 0), dissolve).articles).toContain('法70条の15(法55条2項)')
    const unread = decide(room(9, 0, 0), { ...dissolve, articles: { generalMeeting: {} } })
    expect(unread).toMatchObject({
      outcome: 'unknown',
      missing: [{ field: 'articles.generalMeeting.dissolutionHeads' }],
    })
  })
})

describe('a resolution of the board (一般法95条1項)', () => {
  it.each<[number, number, number, ResolutionOutcome]>([
    [2, 1, 3, 'invalid'],
    [2, 1, 2, 'carried'],
    [2, 2, 2, 'rejected'],
    [3, 2, 1, 'carried'],
  ])('%i for, %i against, %i absent: %s', (yes, no, absent, outcome) => {
    const answer = decide(room(yes, no, absent), { subject: subjects.otherOfBoard })
    expect(answer.outcome).toBe(outcome)
    expect(answer.articles).toContain('一般法95条1項')
  })

  it('has one vote a head, whatever votes are written', () => {
    const acts = [...many(1, 'for', { votes: 9 }), ...many(2, 'against')]
    expect(decide(acts, { subject: subjects.otherOfBoard }).outcome).toBe('rejected')
  })

  it('excludes the interested from quorum and votes', () => {
    const interested = many(3, 'for', { interested: true })
    const subject = subjects.otherOfBoard
    expect(decide([...interested, ...room(1, 0, 1)], { subject }).outcome).toBe('invalid')
    const answer = decide([...interested, ...room(1, 1, 0)], { subject })
    expect(answer.outcome).toBe('rejected')
    expect(answer.flags.map(({ article }) => article)).toEqual(Array(3).fill('一般法95条2項'))
    for (const nobody of [interested, []]) {
      expect(decide(nobody, { subject }).outcome).toBe('invalid')
      expect(decide(nobody, { subject }).because).toContain('議決に加わることができる者がいません')
    }
    expect(decide([], { subject: subjects.dissolve }).outcome).toBe('invalid')
  })

  it('says so where an undeclared interest changes nothing', () => {
    const acts = room(4, 0, 0)
    const voters = acts.map((_, at) => ({ id: `m${at}`, ...(at === 0 ? {} : { interested: false }) }))
    const answer = decide(acts, { subject: subjects.otherOfBoard, voters })
    expect(answer).toMatchObject({ outcome: 'carried', tally: null, missing: [] })
    expect(answer.because.at(-1)).toContain('どうであっても結果は同じ')
    expect(decide(acts, { subject: subjects.otherOfBoard }).tally).toMatchObject({ headsAll: 4, headsFor: 4 })
  })

  it('rises with the articles and never falls below the Act', () => {
    const stricter = [{ majority: atLeast(2, 3) }, { quorum: over(2, 3) }].map((changes) =>
      decide(room(3, 2, 0), ofBoard(changes)),
    )
    expect(stricter.map(({ outcome }) => outcome)).toEqual(['rejected', 'carried'])
    for (const { articles } of stricter) expect(articles).toContain('定款(一般法95条1項)')
    expect(decide(room(3, 2, 0), ofBoard({})).articles).not.toContain('定款(一般法95条1項)')
    expect(decide(room(4, 0, 2), ofBoard({ quorum: over(2, 3) })).outcome).toBe('invalid')
    const lower = decide(room(1, 1, 4), ofBoard({ quorum: atLeast(1, 3), majority: atLeast(1, 2) }))
    expect(lower.outcome).toBe('invalid')
    expect(lower.warnings).toHaveLength(2)
    expect(decide(room(3, 2, 0), ofBoard({ quorum: over(1, 2) })).warnings).toEqual([])
    for (const changes of [{ quorum: undefined }, { majority: undefined }]) {
      expect(decide(room(5, 0, 0), ofBoard(changes)).outcome).toBe('unknown')
    }
  })
})

describe('the council, of which no law says how it decides', () => {
  const ofCouncil = (changes: object) => ({
    subject: subjects.opinionOfCouncil,
    articles: { ...silentArticles, council: { ...silentArticles.council, noticeDays: 7, ...changes } },
  })
  const ordinary = { quorum: over(1, 2), majority: over(1, 2) }

  it('is unknown where its articles say nothing', () => {
    const answer = decide(room(5, 0, 0), ofCouncil({}))
    expect(answer).toMatchObject({ outcome: 'unknown', missing: [{ field: 'articles.council.ordinary' }] })
  })

  it('decides as its articles say', () => {
    const own = ofCouncil({ ordinary, interestedExcluded: false })
    expect(decide(room(3, 2, 0), own)).toMatchObject({
      outcome: 'carried',
      articles: [expect.anything(), '評議会の定め'],
    })
    expect(decide(room(2, 2, 1), own).outcome).toBe('rejected')
    expect(decide(room(2, 0, 3), own).outcome).toBe('invalid')
  })

  it('excludes the interested only as its articles say', () => {
    const acts = [...many(1, 'for', { interested: true }), ...room(1, 1, 0)]
    expect(decide(acts, ofCouncil({ ordinary, interestedExcluded: false })).outcome).toBe('carried')
    expect(decide(acts, ofCouncil({ ordinary, interestedExcluded: true })).outcome).toBe('rejected')
    expect(decide(acts, ofCouncil({ ordinary, interestedExcluded: null })).outcome).toBe('unknown')
  })
})
