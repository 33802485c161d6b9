import { expect, it } from 'vitest'
import { formatMissingFact } from '../../../../foundation/rule-answer.ts'
import type { ResolutionAnswer, ResolutionFacts } from './decide-resolution.ts'
import type { Attendance } from './meeting-facts.ts'
import { quorumNow } from './quorum-now.ts'
import { subjects } from './resolution-kind.ts'
import { atLeast, over } from './share.ts'
import {
  type Act,
  attendanceOf,
  ballotsOf,
  decide,
  goodNotice,
  heldOn,
  idOf,
  many,
  silentArticles,
  votersOf,
} from './testing/meeting-stage.ts'
import { decideWrittenResolution, type WrittenResolutionFacts } from './written-resolution.ts'

type Told = Pick<ResolutionAnswer, 'outcome' | 'because' | 'missing' | 'warnings'> & Partial<ResolutionAnswer>

/** Everything that is said of a decision, as a chair would read it out. */
const sheet = (heading: string, { outcome, because, articles = [], missing, warnings, flags = [] }: Told): string =>
  [
    `■ ${heading} — ${outcome}`,
    ...[
      ...because,
      ...articles.map((article) => `条文 ${article}`),
      ...missing.map((each) => `不明 ${formatMissingFact(each)}`),
      ...warnings.map((warning) => `注意 ${warning}`),
      ...flags.map(({ voter, says, article }) => `記録 ${voter ?? '全体'}: ${says}${article ? `(${article})` : ''}`),
    ].map((line) => `    ${line}`),
  ]
    .map((line) => `${line}\n`)
    .join('')

const three = [...many(2, 'for'), ...many(1, 'against')]
const board = { subject: subjects.otherOfBoard }
const council = { subject: subjects.opinionOfCouncil }
const special = { subject: subjects.amendArticles }
const dissolve = { subject: subjects.dissolve }
const own = { quorum: over(1, 2), majority: over(1, 2) }
const councilSays = (says: object) => ({ articles: { council: { ordinary: own, noticeDays: 7, ...says } } })
const boardSays = (says: object) => ({ articles: { board: { ...silentArticles.board, ...says } } })
const meetingSays = (says: object) => ({
  articles: { generalMeeting: { ...silentArticles.generalMeeting, ...says } },
})
const undeclared = { voters: [{ id: 'm0', votes: 1 }, ...votersOf(three).slice(1)] }
const second = (how: Attendance['how'], holder?: string): Attendance => ({ voter: 'm1', how, holder })
const entries = (...others: readonly Attendance[]) => ({
  attendance: [...attendanceOf(three).filter(({ voter }) => voter !== 'm1'), ...others],
})
const secret = (count: number) => ({
  ballots: {
    kind: 'secret',
    slips: Array.from({ length: count }, () => ({ choice: 'for', votes: 1 }) as const),
  } as const,
})

const ballots: readonly (readonly [string, readonly Act[], Partial<ResolutionFacts>])[] = [
  ['社員総会の普通決議', three, {}],
  ['社員総会の普通決議、定款を読んでいない', three, { articles: {} }],
  ['定款の別段の定め', three, meetingSays({ ordinary: { quorum: null, majority: atLeast(2, 3) } })],
  ['特別決議', three, special],
  ['特別決議、定款が法律を下回る', three, { ...special, ...meetingSays({ specialVotes: over(1, 2) }) }],
  ['特別決議、定款を読んでいない', three, { ...special, articles: {} }],
  ['解散の決議', three, dissolve],
  ['解散の決議、定款を読んでいない', three, { ...dissolve, articles: {} }],
  ['理事会の決議', three, board],
  ['理事会の決議、定款を読んでいない', three, { ...board, articles: {} }],
  ['理事会の決議、多数の定めを読んでいない', three, { ...board, ...boardSays({ majority: undefined }) }],
  ['理事会の決議、定款が法律を下回る', three, { ...board, ...boardSays({ quorum: atLeast(1, 3) }) }],
  ['評議会の決議', three, { ...council, ...councilSays({ interestedExcluded: true }) }],
  ['評議会の決議、定めを読んでいない', three, { ...council, articles: {} }],
  ['評議会の決議、招集の期間の定めがない', three, { ...council, ...councilSays({ noticeDays: null }) }],
  [
    '利害関係を申告していない評議員',
    three,
    { ...council, ...councilSays({ interestedExcluded: null }), ...undeclared },
  ],
  ['申告していない評議員、定めを読んでいない', three, { ...council, articles: {}, ...undeclared }],
  ['特別の利害関係のある理事が投票した', [...many(1, 'for', { interested: true }), ...three], board],
  [
    '利害関係を申告していない理事',
    [...many(1, 'for'), ...many(1, 'against')],
    { ...board, voters: [{ id: 'm0' }, { id: 'm1', interested: false }] },
  ],
  ['議決権の数が分からない社員', three, { voters: [{ id: 'm0' }, ...votersOf(three).slice(1)] }],
  ['名簿に同じ者が二度ある', three, { voters: [...votersOf(three), ...votersOf(three)] }],
  [
    '名簿にない者の投票',
    three,
    { ballots: { kind: 'named', cast: [...ballotsOf(three), { voter: 'x', choice: 'for' }] } },
  ],
  ['出席の記録がない者の投票', three, entries()],
  [
    '同じ投票が二度',
    three,
    { ballots: { kind: 'named', cast: [...ballotsOf(three), { voter: 'm0', choice: 'for' }] } },
  ],
  [
    '異なる投票が二度',
    three,
    { ballots: { kind: 'named', cast: [...ballotsOf(three), { voter: 'm0', choice: 'against' }] } },
  ],
  [
    '社員でない代理人、定款が社員に限る',
    three,
    { ...entries(second('byProxy', '架空 花子')), ...meetingSays({ proxyHoldersAreMembers: true }) },
  ],
  ['社員でない代理人、定款を読んでいない', three, { ...entries(second('byProxy', '架空 花子')), articles: {} }],
  ['代理人が書かれていない委任状', three, entries(second('byProxy'))],
  ['代理と書面が二つ', three, entries(second('byProxy', 'm0'), second('inWriting'))],
  ['代理人を立てた本人が来た', three, entries(second('byProxy', 'm0'), second('inPerson'))],
  [
    '認めていない書面、社員でない代理人',
    three,
    {
      ...entries(second('inWriting'), second('byProxy', 'x')),
      ...meetingSays({ proxyHoldersAreMembers: true }),
      notice: { ...goodNotice, sentOn: heldOn, writtenVoting: false },
    },
  ],
  ['理事の代理', three, { ...board, ...entries(second('byProxy', 'm0')) }],
  [
    '評議員の代理を定めが認めない',
    three,
    { ...council, ...entries(second('byProxy', 'm0')), ...councilSays({ proxies: false }) },
  ],
  [
    '評議員の代理を定めが認める',
    three,
    { ...council, ...entries(second('byProxy', 'm0')), ...councilSays({ proxies: true }) },
  ],
  ['評議員の代理、定めを読んでいない', three, { ...council, ...entries(second('byProxy', 'm0')), articles: {} }],
  [
    '書面を認めたか書かれていない',
    three,
    { ...entries(second('inWriting')), notice: { ...goodNotice, writtenVoting: undefined } },
  ],
  ['評議員の書面、定めを読んでいない', three, { ...council, ...entries(second('inWriting')), articles: {} }],
  ['無記名、票が多すぎる', three, secret(4)],
  ['無記名、だれが出席か分からない', three, { ...entries(second('byProxy', 'm0'), second('inWriting')), ...secret(4) }],
  [
    '無記名、利害関係が分からない',
    three,
    { ...board, ...secret(3), voters: [{ id: 'm0' }, { id: 'm1' }, { id: 'm2', interested: false }] },
  ],
  ['無記名、議決権の数で票が分かる', [...three, ...many(1, 'for', { votes: 5 })], secret(3)],
  ['議決に加わる者がいない', many(2, 'for', { interested: true }), board],
  ['招集通知に目的として示していない', three, { onNotice: false }],
  ['招集通知に示したか分からない', three, { onNotice: undefined }],
  ['招集通知が遅い', three, { notice: { ...goodNotice, sentOn: heldOn } }],
  ['全員に発していない、書面で発していない', three, { notice: { ...goodNotice, sentToAll: false, inWriting: false } }],
  ['招集の記録がない', three, { notice: {} }],
  ['書面投票を認めたほか招集の記録がない', three, { notice: { writtenVoting: true } }],
  ['理事会の招集の記録がない', three, { ...board, notice: {} }],
  ['全員が招集の手続を省くことに同意', three, { notice: { waivedByAll: true, writtenVoting: false } }],
  [
    '制度の施行より前',
    three,
    { heldOn: '2017-04-01' as typeof heldOn, notice: { waivedByAll: true, writtenVoting: false } },
  ],
]

it('what comes of a ballot is said in the words of resolutions.txt', async () => {
  const told = ballots.map(([heading, acts, changes]) => sheet(heading, decide(acts, changes)))
  await expect(told.join('\n')).toMatchFileSnapshot('resolutions.txt')
})

const agreed = (ids: readonly string[]) => ids.map((id) => ({ id, agrees: true, interested: false }))
const written: readonly (readonly [string, Partial<WrittenResolutionFacts>])[] = [
  ['社員の全員が同意', { body: 'generalMeeting' }],
  [
    '社員の二人が同意しない',
    {
      body: 'generalMeeting',
      voters: [
        { id: 'm0', agrees: false, name: '架空病院' },
        { id: 'm1', agrees: false },
      ],
    },
  ],
  [
    '社員の一人がまだ答えない',
    { body: 'generalMeeting', voters: [...agreed(['m0']), { id: 'm1' }, { id: 'm2', name: '架空医院' }] },
  ],
  ['理事の全員が同意し、監事に異議がない', { body: 'board' }],
  ['定款に定めがない', { body: 'board', articles: { board: { writtenResolution: false } } }],
  [
    '定款を読まず、監事に聞いていない',
    { body: 'board', articles: {}, auditors: [{ id: 'a1' }, { id: 'a2', objects: false }] },
  ],
  ['監事が異議を述べた', { body: 'board', auditors: [{ id: 'a1', objects: true }] }],
  ['利害関係を申告しない理事が同意しない', { body: 'board', voters: [...agreed(['d1']), { id: 'd2', agrees: false }] }],
  ['議決に加わる理事がいない', { body: 'board', voters: [{ id: 'd1', agrees: true, interested: true }] }],
  ['評議会、定めを読んでいない', { body: 'council', articles: {} }],
]

it('what comes of a resolution without a meeting is said in the words of written-resolutions.txt', async () => {
  const told = written.map(([heading, changes]) => {
    const answer = decideWrittenResolution({
      body: 'board',
      articles: { board: { writtenResolution: true } },
      voters: agreed(['d1', 'd2']),
      auditors: [{ id: 'a1', objects: false }],
      ...changes,
    })
    return sheet(heading, { ...answer, articles: answer.article ? [answer.article] : [] })
  })
  await expect(told.join('\n')).toMatchFileSnapshot('written-resolutions.txt')
})

it('whether as many are here as are needed is said with the count', () => {
  const voters = votersOf(many(5, 'for'))
  const here = (count: number) => attendanceOf(many(count, 'for'))
  const now = (body: 'generalMeeting' | 'board' | 'council', articles: ResolutionFacts['articles'], count = 3) =>
    quorumNow(body, voters, here(count), goodNotice, articles)
  expect(now('generalMeeting', silentArticles)).toEqual({
    reached: true,
    says: '5人のうち出席3人。総社員の議決権のうち出席した社員の議決権 3 / 5(必要: 過半数)',
    article: '一般法49条1項',
  })
  expect(now('board', silentArticles, 2)).toEqual({
    reached: false,
    says: '5人のうち出席2人。議決に加わることができる者のうち出席者 2 / 5(必要: 過半数)',
    article: '一般法95条1項',
  })
  expect(now('council', {})).toEqual({
    reached: undefined,
    says: '5人のうち出席3人。定足数の定めが記録されていません',
    article: null,
  })
  expect(now('council', { council: { ordinary: { ...own, quorum: null } } })).toEqual({
    reached: true,
    says: '5人のうち出席3人。定足数の定めはありません',
    article: '評議会の定め',
  })
  const byMember: Attendance = { voter: idOf(4), how: 'byProxy', holder: idOf(0) }
  const limited = meetingSays({ proxyHoldersAreMembers: true }).articles
  expect(quorumNow('generalMeeting', voters, [...here(2), byMember], goodNotice, limited).reached).toBe(true)
})
