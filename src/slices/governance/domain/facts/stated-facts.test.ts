import { describe, expect, it } from 'vitest'
import { articlesGroups, withBoardNotice } from './articles-groups.ts'
import { financesGroups } from './finances-groups.ts'
import { policyGroups } from './policy-groups.ts'
import { factChanges, fieldsOf, readFacts, textsOf } from './stated-facts.ts'

const half = { kind: 'over', numerator: 1, denominator: 2 }
const articles = {
  noMoneyClause: false,
  area: ['厚木市', { prefecture: '東京都', name: '町田市' }],
  clauses: ['purpose', 'councilOpinion'],
  consultationItems: ['assetDisposal', 'other'],
  votesBasis: 'onePerMember',
  votesProportionalToMoney: false,
  votesUnfair: false,
  membershipTermsDiscriminatory: false,
  fiscalYearStart: { month: 4, day: 1 },
  directorTermYears: null,
  auditorTermYears: 2,
  councillorTermYears: 2,
  directorNumber: 4,
  auditorNumber: 1,
  generalMeetingWithinMonths: 3,
  boardNoticeDays: 7,
  boardReports: 'twiceAYear',
  planBeforeYear: null,
  councilEvaluationBy: { month: 9, day: 30 },
  publicNotice: 'electronic',
  writtenVoting: true,
  voting: {
    generalMeeting: {
      ordinary: { quorum: null, majority: half },
      specialVotes: null,
      dissolutionHeads: half,
      proxyHoldersAreMembers: true,
    },
    board: { quorum: half, majority: half, noticeDays: 7, writtenResolution: true },
    council: {
      ordinary: { quorum: half, majority: half },
      proxies: false,
      writtenVotes: true,
      interestedExcluded: true,
      noticeDays: 7,
      writtenResolution: null,
    },
  },
}
const policy = {
  area: ['厚木市'],
  philosophy: '理念\n二行目',
  operatingPolicy: ['一', '二'],
  matters: [{ title: '共同研修', text: '内容', targets: ['年4回'] }],
  careCooperation: true,
  careSection: '内容',
}
const finances = {
  financialBase: true,
  technicalAbility: false,
  mainBusinessCostRatio: 0.07,
  specialBenefit: false,
  otherBusinessHarms: false,
  liabilitiesYen: 3_200_000,
  businessRevenueYen: null,
  lastFiscalYearEndedOn: '2026-03-31',
}

describe('a form that nobody touched', () => {
  it('makes the statement it began with: no fact is without its field', () => {
    const made = readFacts(articlesGroups, textsOf(articlesGroups, articles))
    expect('stated' in made && withBoardNotice(made.stated)).toEqual(articles)
    expect(readFacts(policyGroups, textsOf(policyGroups, policy))).toEqual({ stated: policy })
    expect(readFacts(financesGroups, textsOf(financesGroups, finances))).toEqual({ stated: finances })
  })

  it('that was empty states nothing', () => {
    for (const groups of [articlesGroups, policyGroups, financesGroups])
      expect(readFacts(groups, textsOf(groups, undefined))).toEqual({ stated: {} })
  })

  it('leaves open what a part that is null, or no part at all, would have said', () => {
    for (const voting of [null, { board: null }, 'none'])
      expect(readFacts(articlesGroups, textsOf(articlesGroups, { voting }))).toEqual({ stated: {} })
  })

  it('has no field twice', () => {
    for (const groups of [articlesGroups, policyGroups, financesGroups]) {
      const paths = fieldsOf(groups).map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
    }
  })
})

describe('the notice of the board', () => {
  it('is asked once and read by deadlines and meetings', () => {
    expect(withBoardNotice({})).toEqual({})
    expect(withBoardNotice({ boardNoticeDays: null })).toEqual({
      boardNoticeDays: null,
      voting: { board: { noticeDays: null } },
    })
    expect(withBoardNotice({ voting: { board: { noticeDays: 5 } } })).toMatchObject({ boardNoticeDays: 5 })
    expect(withBoardNotice({ voting: { council: { noticeDays: 5 } } })).toEqual({
      voting: { council: { noticeDays: 5 } },
    })
  })
})

describe('faults', () => {
  it('name their fields, all at once, and nothing is made', () => {
    const faults = readFacts(articlesGroups, {
      directorNumber: '四',
      fiscalYearStart: '2月30日',
      'voting.board.quorum': '多数',
    })
    expect('faults' in faults && faults.faults.map(({ path }) => path)).toEqual([
      'directorNumber',
      'fiscalYearStart',
      'voting.board.quorum',
    ])
  })

  it('of a matter name its place in the list', () => {
    expect(readFacts(policyGroups, { matters: '[{"title":"共同研修"},{"title":""}]' })).toEqual({
      faults: [{ path: 'matters.1.title', message: '2件目の事項の名称を入力してください。' }],
    })
  })
})

describe('what changed', () => {
  it('is said in the words of the fields; what was not read stays open', () => {
    const changed = {
      ...articles,
      directorNumber: 5,
      clauses: ['purpose', 'councilOpinion', 'revocationGift'],
      publicNotice: undefined,
      voting: { ...articles.voting, board: { ...articles.voting.board, quorum: null } },
    }
    expect(
      factChanges(articlesGroups, articles, changed).map(({ title, before, after }) => [title, before, after]),
    ).toEqual([
      [
        '認定の基準に関する条項',
        '目的（医療連携推進業務を主とする）、評議会が意見を述べる旨',
        '目的（医療連携推進業務を主とする）、評議会が意見を述べる旨、認定取消し時の財産の贈与',
      ],
      ['理事の定数', '4人', '5人'],
      ['公告方法', '電子公告', null],
      ['理事会の定足数', '過半数', '定めなし'],
    ])
    expect(factChanges(articlesGroups, articles, articles)).toEqual([])
  })

  it('of the matters is told one by one, and an order by itself', () => {
    const other = { title: '共同購入' }
    const changes = (before: unknown, after: unknown) =>
      factChanges(policyGroups, { matters: before }, { matters: after }).map(({ title, before: was, after: is }) => [
        title,
        was,
        is,
      ])
    expect(changes(policy.matters, [...policy.matters, other])).toEqual([
      ['事項「共同購入」', 'なし', '内容は不明\n目標は不明'],
    ])
    expect(changes(policy.matters, [{ ...policy.matters[0], targets: [] }])).toEqual([
      ['事項「共同研修」', '内容\n目標：年4回', '内容\n目標：なし'],
    ])
    expect(changes(policy.matters, policy.matters)).toEqual([])
    expect(changes(undefined, [{ title: '共同購入', text: '文具', targets: ['二割減', '年1回'] }])).toEqual([
      ['事項「共同購入」', 'なし', '文具\n目標：二割減、年1回'],
    ])
    expect(changes([other, { title: '二' }], [{ title: '二', text: '新' }, other])).toEqual([
      ['事項「二」', '内容は不明\n目標は不明', '新\n目標は不明'],
    ])
    expect(changes([other, { title: '二' }], [{ title: '二' }, other])).toEqual([
      ['事項の順序', '共同購入、二', '二、共同購入'],
    ])
  })
})
