import { describe, expect, it } from 'vitest'
import { factChanges, fieldsOf, readFacts, saidFacts, textsOf } from './stated-facts.ts'
import { articlesGroups, withBoardNotice } from './topics/articles-groups.ts'
import { corporationGroups } from './topics/corporation-groups.ts'
import { financesGroups } from './topics/finances-groups.ts'
import { planningAreasGroups } from './topics/planning-areas-groups.ts'
import { policyGroups } from './topics/policy-groups.ts'
import { processGroups } from './topics/process-groups.ts'

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

const corporation = {
  prefecture: '神奈川県',
  officeMunicipality: { prefecture: '東京都', name: '町田市' },
  businesses: ['共同研修', '共同購入の調整'],
  publicInterest: false,
  revokedOn: null,
  controlledByOrganisedCrime: false,
  establishedOn: '2023-10-02',
  certifiedOn: '2024-03-22',
}
const planningAreas = [{ name: '県央', municipalities: ['厚木市', '海老名市'] }, { name: '横浜' }]
const process = {
  consistentWithVision: true,
  coordinationConferences: [{ planningArea: '県央', on: '2024-01-25', inFavour: true }, { planningArea: '横浜' }],
  medicalCouncilOn: null,
  otherPrefecturesHeard: [],
  certifyingPrefectureAgreedOn: '2024-02-01',
}
const forms = [articlesGroups, corporationGroups, policyGroups, planningAreasGroups, financesGroups, processGroups]

describe('a form that nobody touched', () => {
  it('makes the statement it began with: no fact is without its field', () => {
    const made = readFacts(articlesGroups, textsOf(articlesGroups, articles))
    expect('stated' in made && withBoardNotice(made.stated as Readonly<Record<string, unknown>>)).toEqual(articles)
    for (const [groups, stated] of [
      [corporationGroups, corporation],
      [policyGroups, policy],
      [planningAreasGroups, planningAreas],
      [financesGroups, finances],
      [processGroups, process],
    ] as const)
      expect(readFacts(groups, textsOf(groups, stated))).toEqual({ stated })
  })

  it('that was empty states nothing', () => {
    for (const groups of forms.filter((each) => each !== planningAreasGroups))
      expect(readFacts(groups, textsOf(groups, undefined))).toEqual({ stated: {} })
  })

  it('leaves open what a part that is null, or no part at all, would have said', () => {
    for (const voting of [null, { board: null }, 'none'])
      expect(readFacts(articlesGroups, textsOf(articlesGroups, { voting }))).toEqual({ stated: {} })
  })

  it('that was empty is no list of planning areas: it names one, or there is nothing to record', () => {
    expect(readFacts(planningAreasGroups, textsOf(planningAreasGroups, undefined))).toEqual({
      faults: [{ path: '', message: '構想区域を一つ以上入力してください。' }],
    })
  })

  it('has no field twice', () => {
    for (const groups of forms) {
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
        '目的（医療連携推進業務を主とする）、意見照会に当たり評議会が意見を述べられる旨',
        '目的（医療連携推進業務を主とする）、意見照会に当たり評議会が意見を述べられる旨、認定の取消しから1か月以内に財産を国等に贈与する旨',
      ],
      ['理事の定数', '4人', '5人'],
      ['公告方法', '電子公告', null],
      ['理事会の定足数', '過半数', '定めなし'],
    ])
    expect(factChanges(articlesGroups, articles, articles)).toEqual([])
  })
})

describe('a statement in words', () => {
  it('says what is stated and leaves out what is unknown', () => {
    expect(saidFacts(processGroups, { medicalCouncilOn: null, otherPrefecturesHeard: [] })).toEqual([
      { title: '都道府県医療審議会の意見を聴いた日', text: 'まだ行われていない' },
      { title: '意見を聴いた、ほかの都道府県の知事', text: '聴いた都道府県はない' },
    ])
    expect(saidFacts(planningAreasGroups, planningAreas)).toEqual([
      { title: '構想区域', text: '県央\n市区町村：厚木市、海老名市\n\n横浜\n市区町村は不明' },
    ])
  })
})
