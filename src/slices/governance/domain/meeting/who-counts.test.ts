import { describe, expect, it } from 'vitest'
import type { Attendance, NamedBallot, VotingArticles } from './meeting-facts.ts'
import { refuseAttendance, refuseBallot, refuseMinutesChange } from './refuse-entry.ts'
import { subjects } from './resolution-kind.ts'
import { over } from './share.ts'
import { ballotsOf, decide, goodNotice, idOf, many, silentArticles, votersOf } from './testing/meeting-stage.ts'

/** Two for, one against; the third, who is for, attends as told. */
const acts = [...many(2, 'for'), ...many(1, 'against'), ...many(1, 'absent')]
const inPerson = (...ids: readonly number[]): readonly Attendance[] =>
  ids.map((at) => ({ voter: idOf(at), how: 'inPerson' }))
const outcomeWith = (entries: readonly Attendance[], changes: object = {}) =>
  decide(acts, { attendance: [...inPerson(0, 2), ...entries], ...changes })
const second = (how: Attendance['how'], holder?: string): Attendance => ({ voter: idOf(1), how, holder })
const withLimit = (proxyHoldersAreMembers: boolean | null | undefined): { articles: VotingArticles } => ({
  articles: {
    ...silentArticles,
    generalMeeting: {
      ...silentArticles.generalMeeting,
      ...(proxyHoldersAreMembers === undefined ? {} : { proxyHoldersAreMembers }),
    },
  },
})

describe('in the general meeting', () => {
  it('a member is present in person, by proxy, in writing or electronically (一般法50条〜52条)', () => {
    for (const entry of [second('inPerson'), second('byProxy', 'm0'), second('inWriting'), second('electronically')]) {
      expect(outcomeWith([entry])).toMatchObject({
        outcome: 'carried',
        flags: [],
        tally: { headsPresent: 3, headsFor: 2 },
      })
    }
  })

  it('a vote in writing needs to have been allowed', () => {
    const refused = outcomeWith([second('inWriting')], { notice: { ...goodNotice, writtenVoting: false } })
    expect(refused.outcome).toBe('invalid')
    expect(refused.flags[0]?.article).toBe('一般法38条1項3号・4号')
    const { writtenVoting: _, ...silent } = goodNotice
    expect(outcomeWith([second('inWriting')], { notice: silent }).outcome).toBe('unknown')
    expect(outcomeWith([second('inWriting')], { notice: silent }).flags[0]?.says).toContain('書かれていません')
  })

  it('a proxy holder is anyone, unless the articles want a member', () => {
    const stranger = second('byProxy', '架空 花子')
    expect(outcomeWith([stranger], withLimit(null)).outcome).toBe('carried')
    expect(outcomeWith([stranger], withLimit(false)).outcome).toBe('carried')
    expect(outcomeWith([stranger], withLimit(true)).outcome).toBe('invalid')
    expect(outcomeWith([second('byProxy', 'm3')], withLimit(true)).outcome).toBe('carried')
    const { proxyHoldersAreMembers: _, ...unread } = silentArticles.generalMeeting ?? {}
    expect(outcomeWith([stranger], { articles: { generalMeeting: unread } }).outcome).toBe('unknown')
    expect(outcomeWith([second('byProxy')], withLimit(null)).flags[0]?.says).toContain('代理人が書かれていません')
  })

  it('two proxies of one member leave it open whether either counts; coming in person settles it', () => {
    const twice = outcomeWith([second('byProxy', 'm0'), second('byProxy', 'm2')])
    expect(twice.outcome).toBe('unknown')
    expect(twice.flags[0]).toMatchObject({ voter: 'm1', article: '一般法50条' })
    const settled = outcomeWith([second('byProxy', 'm0'), second('inPerson')])
    expect(settled.outcome).toBe('carried')
    expect(settled.flags[0]?.says).toContain('本人が出席')
    const none = outcomeWith([second('inWriting'), second('electronically')], {
      notice: { ...goodNotice, writtenVoting: false },
    })
    expect(none.outcome).toBe('invalid')
    const oneOfTwo = outcomeWith([second('inWriting'), second('byProxy', 'm0')], {
      notice: { ...goodNotice, writtenVoting: false },
    })
    expect(oneOfTwo.outcome).toBe('unknown')
  })

  it('a member with no votes is still a head (一般法49条2項 asks for half of all members)', () => {
    const special = { subject: subjects.amendArticles }
    expect(decide([...many(1, 'for'), ...many(1, 'for', { votes: 0 })], special)).toMatchObject({
      outcome: 'carried',
      tally: { headsFor: 2, votesFor: 1, votesAll: 1 },
    })
  })

  it('an interested member votes: only the board excludes', () => {
    expect(decide([...many(3, 'for', { interested: true }), ...many(1, 'against')]).outcome).toBe('carried')
  })

  it.each([undefined, -1, 1.5, Number.NaN])('votes of %s leave the result unknown', (votes) => {
    const voters = votersOf(acts).map((voter) => (voter.id === 'm0' ? { id: 'm0', votes, interested: false } : voter))
    const answer = outcomeWith([second('inPerson')], { voters })
    expect(answer).toMatchObject({ outcome: 'unknown', missing: [{ field: 'voters[m0].votes' }] })
  })

  it('a voter twice in the roll makes no roll', () => {
    const answer = outcomeWith([second('inPerson')], { voters: [...votersOf(acts), ...votersOf(acts)] })
    expect(answer.outcome).toBe('invalid')
  })
})

describe('in the board and the council', () => {
  it('a director votes in person: a proxy is not counted (一般法95条1項)', () => {
    for (const how of ['byProxy', 'inWriting', 'electronically'] as const) {
      const answer = outcomeWith([second(how, 'm0')], { subject: subjects.otherOfBoard })
      expect(answer.outcome).toBe('invalid')
      expect(answer.flags.map(({ says }) => says).join()).toContain('本人が出席')
      expect(answer.flags.map(({ says }) => says).join()).toContain('投票は数えません')
    }
    expect(outcomeWith([second('inPerson')], { subject: subjects.otherOfBoard }).outcome).toBe('carried')
  })

  it.each([
    ['byProxy', 'proxies'],
    ['inWriting', 'writtenVotes'],
    ['electronically', 'writtenVotes'],
  ] as const)('a councillor attends %s as its articles say (%s)', (how, field) => {
    const council = { ordinary: { quorum: over(1, 2), majority: over(1, 2) }, noticeDays: 7, interestedExcluded: false }
    const of = (allowed: boolean | null) =>
      outcomeWith([second(how, 'm0')], {
        subject: subjects.evaluationByCouncil,
        articles: { council: { ...council, proxies: null, writtenVotes: null, [field]: allowed } },
      })
    expect(of(true).outcome).toBe('carried')
    expect(of(false).outcome).toBe('invalid')
    expect(of(null).outcome).toBe('unknown')
    expect(of(null).flags[0]?.says).toContain(how === 'byProxy' ? '代理人' : '書面等')
  })
})

describe('ballots', () => {
  const [opensAt, closesAt] = [new Date('2026-06-24T05:00:00Z'), new Date('2026-06-24T06:00:00Z')] as const
  const hours = { opensAt, closesAt }
  const at = (milliseconds: number): Date => new Date(milliseconds)
  const castBy = (castAt: Date): readonly NamedBallot[] =>
    ballotsOf(acts).map((ballot) => (ballot.voter === 'm1' ? { ...ballot, castAt } : ballot))
  const outcomeAt = (castAt: Date) =>
    outcomeWith([second('inPerson')], { hours, ballots: { kind: 'named', cast: castBy(castAt) } })

  it('count from the opening to the close, both included', () => {
    expect(outcomeAt(opensAt).outcome).toBe('carried')
    expect(outcomeAt(closesAt).outcome).toBe('carried')
    const late = outcomeAt(at(closesAt.getTime() + 1))
    expect(late).toMatchObject({ outcome: 'rejected', flags: [{ voter: 'm1', article: '一般法49条' }] })
    expect(late.flags[0]?.says).toContain('締切より後')
    expect(outcomeAt(at(opensAt.getTime() - 1)).flags[0]?.says).toContain('開始より前')
  })

  it('of someone absent, or not on the roll, are flagged and not counted', () => {
    const stranger = { voter: 'x', choice: 'for' } as const
    const answer = outcomeWith([], { ballots: { kind: 'named', cast: [...ballotsOf(acts), stranger] } })
    expect(answer.flags.map(({ voter }) => voter)).toEqual(['x', 'm1'])
    expect(answer.outcome).toBe('invalid')
    expect(outcomeWith([{ voter: 'y', how: 'inPerson' }]).flags[0]).toMatchObject({ voter: 'y' })
  })

  it('cast twice alike count once; cast twice otherwise leave the choice open', () => {
    const twice = (choice: 'for' | 'against') =>
      outcomeWith([second('inPerson')], {
        ballots: { kind: 'named', cast: [...ballotsOf(acts), { voter: 'm1', choice }] },
      })
    expect(twice('for')).toMatchObject({ outcome: 'carried', tally: { headsFor: 2 } })
    expect(twice('for').flags[0]?.says).toContain('一度だけ')
    expect(twice('against')).toMatchObject({
      outcome: 'unknown',
      because: [expect.anything(), expect.anything(), '分からない事実によって結果が変わります'],
    })
  })

  const four = [...many(2, 'for'), ...many(2, 'against')]

  it('in secret cannot be more than those present, weight by weight', () => {
    const secret = (
      slips: readonly { choice: 'for' | 'against'; votes: number }[],
      all: readonly (typeof four)[number][] = four,
    ) => decide(all, { ballots: { kind: 'secret', slips } })
    const slip = (choice: 'for' | 'against', votes = 1) => ({ choice, votes })
    expect(secret([slip('for'), slip('for'), slip('for'), slip('against')]).outcome).toBe('carried')
    const more = secret(Array.from({ length: 5 }, () => slip('for')))
    expect(more).toMatchObject({ outcome: 'invalid' })
    expect(more.because.join()).toContain('5枚ありますが、出席者は 4人')
    expect(secret([slip('for', 2)]).outcome).toBe('invalid')
    const weighted = secret([slip('for', 3)], [...four, ...many(1, 'for', { votes: 3 })])
    expect(weighted.warnings[0]).toContain('3個')
    expect(secret([]).warnings).toEqual([])
    const pair = secret([], [...many(1, 'for'), ...many(1, 'for', { votes: 3 })])
    expect(pair.warnings[0]).toContain('1個、3個')
    expect(secret([], many(1, 'for')).warnings).toEqual([])
  })

  it('in secret can weigh only what somebody in the room weighs, and nothing is counted while it is open who is there', () => {
    const slips = [{ choice: 'for', votes: 5 }] as const
    const away = [...four, ...many(1, 'absent', { votes: 5 })]
    expect(decide(away, { ballots: { kind: 'secret', slips } }).because).toContain(
      '議決権 5個の票が 1枚ありますが、出席者は 0人です',
    )
    const attendance: readonly Attendance[] = [
      ...inPerson(0, 1, 2),
      { voter: 'm3', how: 'byProxy', holder: 'm0' },
      { voter: 'm3', how: 'inWriting' },
    ]
    const open = decide(four, { attendance, ballots: { kind: 'secret', slips: [slips[0], slips[0]] } })
    expect(open).toMatchObject({ outcome: 'unknown', tally: null })
    expect(open.flags.map(({ says }) => says).join()).toContain('無記名')
  })

  it('in secret cannot be freed of someone whose interest is undeclared', () => {
    const voters = votersOf(four).map((voter) => (voter.id === 'm0' ? { id: 'm0' } : voter))
    const slips = many(4, 'for').map(() => ({ choice: 'for', votes: 1 }) as const)
    const answer = decide(four, { subject: subjects.otherOfBoard, voters, ballots: { kind: 'secret', slips } })
    expect(answer).toMatchObject({ outcome: 'unknown', missing: [{ field: 'voters[m0].interested' }] })
    expect(answer.flags[0]?.says).toContain('無記名')
  })
})

describe('the record refuses', () => {
  const admission = {
    body: 'generalMeeting',
    notice: goodNotice,
    articles: silentArticles,
    voterIds: new Set(['m0', 'm1']),
  } as const
  const proxy: Attendance = { voter: 'm1', how: 'byProxy', holder: 'm0' }

  it('a proxy given twice, naming the first, and an entry for someone recorded already', () => {
    expect(refuseAttendance(proxy, [], admission)).toBeNull()
    const again = refuseAttendance({ ...proxy, holder: 'm2' }, [proxy], admission)
    expect(again).toMatchObject({ article: '一般法50条' })
    expect(again?.says).toContain('「m0」')
    expect(refuseAttendance({ voter: 'm1', how: 'inPerson' }, [proxy], admission)?.says).toContain('出席の記録')
    expect(refuseAttendance({ voter: 'm0', how: 'inPerson' }, [proxy], admission)).toBeNull()
  })

  it('in words for people: who is not on the roll, a proxy without a name, what the law does not allow', () => {
    const says = (
      entry: Attendance,
      recorded: readonly Attendance[] = [],
      body: 'generalMeeting' | 'board' = 'board',
    ) => refuseAttendance(entry, recorded, { ...admission, body })
    expect(says({ voter: 'x', how: 'inPerson' })).toEqual({
      says: '議決権を持つ者の名簿にない者です。',
      article: '一般法95条1項',
    })
    expect(says(proxy, [{ voter: 'm1', how: 'byProxy' }], 'generalMeeting')).toEqual({
      says: 'すでに代理人「(未記入)」への委任状があります。先にそれを取り下げてください。',
      article: '一般法50条',
    })
    expect(says(proxy)).toEqual({
      says: '理事は本人が出席して議決に加わります(代理・書面では出席になりません)。',
      article: '一般法95条1項',
    })
  })

  it('strangers, and directors by proxy; what the articles leave open it takes', () => {
    expect(refuseAttendance({ voter: 'x', how: 'inPerson' }, [], admission)?.article).toBe('一般法48条')
    expect(refuseAttendance(proxy, [], { ...admission, body: 'board' })?.article).toBe('一般法95条1項')
    expect(refuseAttendance(proxy, [], { ...admission, body: 'council' })).toBeNull()
  })

  it('a vote after closing, a second one, one of the absent and one of the excluded', () => {
    const standing = {
      body: 'board',
      hours: { closesAt: new Date(1_000) },
      isPresent: true,
      isExcluded: false,
    } as const
    const ballot = { voter: 'm0', choice: 'for', castAt: new Date(1_000) } as const
    expect(refuseBallot(ballot, [], standing)).toBeNull()
    expect(refuseBallot({ ...ballot, castAt: new Date(1_001) }, [], standing)?.says).toContain('締切より後')
    expect(refuseBallot(ballot, [ballot], standing)?.says).toContain('一度だけ')
    expect(refuseBallot(ballot, [{ ...ballot, voter: 'm1' }], standing)).toBeNull()
    expect(refuseBallot(ballot, [], { ...standing, isPresent: false })?.says).toContain('出席の記録')
    expect(refuseBallot(ballot, [], { ...standing, isExcluded: true })?.article).toBe('一般法95条2項')
  })

  it('a vote by the article of its body, and by none in the council', () => {
    const ballot = { voter: 'm0', choice: 'for', castAt: new Date(1_001) } as const
    const hours = { closesAt: new Date(1_000) }
    const refusals = (body: 'generalMeeting' | 'board' | 'council') => [
      refuseBallot(ballot, [], { body, hours: {}, isPresent: true, isExcluded: true }),
      refuseBallot(ballot, [], { body, hours: {}, isPresent: false, isExcluded: false }),
      refuseBallot(ballot, [], { body, hours, isPresent: true, isExcluded: false }),
      refuseBallot(ballot, [ballot], { body, hours: {}, isPresent: true, isExcluded: false }),
    ]
    expect(refusals('board')).toEqual([
      { says: '特別の利害関係があるため、この議決に加われません。', article: '一般法95条2項' },
      { says: '出席の記録がないため、投票できません。', article: '一般法95条1項' },
      { says: '投票の締切より後の投票です。受け付けられません。', article: '一般法95条1項' },
      { says: 'すでに投票しています。投票は一度だけです。', article: '一般法95条1項' },
    ])
    const articles = (body: 'generalMeeting' | 'council') => refusals(body).map((each) => each?.article)
    expect(articles('generalMeeting')).toEqual([null, '一般法49条', '一般法49条', '一般法48条'])
    expect(articles('council')).toEqual([null, null, null, null])
  })

  it('a change of minutes that someone has signed', () => {
    expect(refuseMinutesChange([])).toBeNull()
    expect(refuseMinutesChange(['d1'])).toEqual({
      says: '署名された議事録は書き換えられません。訂正は別の書面として作り、あらためて署名を受けてください。',
      article: '一般法95条3項・57条',
    })
  })
})
