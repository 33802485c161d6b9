import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Outcome } from '../../../../foundation/rule.ts'
import type {
  Articles,
  CertificationCase,
  Facility,
  FacilityKind,
  Finances,
  Member,
  Municipality,
  Officer,
  Process,
} from '../certification-case.ts'
import { clauseNames, consultationItems } from '../certification-case.ts'

/** One sentence of the law tried on facts. A lawyer reads `says`, `facts` and `outcome`, and checks the article. */
export interface RuleCase {
  readonly says: string
  readonly article: string
  readonly facts: CertificationCase
  /** 2026-11-22 unless the case is about another day's law. */
  readonly on?: CalendarDate
  readonly outcome: Outcome
  /** Part of a reason, of the field of a missing fact, or of a warning, that must be given. */
  readonly because?: string
  readonly missing?: string
  readonly warns?: string
}

export const ordinaryDay = calendarDate('2026-11-22')

const municipality = (code: string, prefecture: string, name: string): Municipality => ({ code, prefecture, name })
export const ebina = municipality('14215', '神奈川県', '海老名市')
export const atsugi = municipality('14212', '神奈川県', '厚木市')
export const machida = municipality('13209', '東京都', '町田市')

export const nagoya = municipality('23100', '愛知県', '名古屋市')
export const midoriWard = municipality('23114', '愛知県', '名古屋市緑区')

export const facility = (kind: FacilityKind, place: Municipality = ebina): Facility => ({
  name: `架空の${kind}`,
  kind,
  municipality: place,
})

/** A non-profit corporation that participates with one vote and opens these facilities in the area. */
export const participant = (name: string, kinds: readonly FacilityKind[], changes: Partial<Member> = {}): Member => ({
  name,
  kind: 'participant',
  person: 'corporation',
  forProfit: false,
  votes: 1,
  facilities: kinds.map((kind) => facility(kind)),
  ...changes,
})

export const plainMember = (name: string, changes: Partial<Member> = {}): Member => ({
  name,
  kind: 'plainMember',
  person: 'corporation',
  eligibility: 'relatedBusiness',
  forProfit: false,
  votes: 1,
  facilities: [],
  ...changes,
})

export const officer = (id: string, changes: Partial<Officer> = {}): Officer => ({
  id,
  name: `架空 ${id}`,
  role: 'director',
  representative: false,
  medicalExpert: false,
  disqualified: false,
  posts: [],
  ...changes,
})

export const fourOfficers: readonly Officer[] = [
  officer('d1', { representative: true, medicalExpert: true }),
  officer('d2'),
  officer('d3'),
  officer('a1', { role: 'auditor' }),
]

const completeArticles: Articles = {
  on: calendarDate('2026-01-10'),
  noMoneyClause: false,
  area: [ebina, atsugi],
  clauses: clauseNames,
  consultationItems,
  votesBasis: 'onePerMember',
  votesProportionalToMoney: false,
  votesUnfair: false,
  membershipTermsDiscriminatory: false,
}

/** A fictional association of which everything is stated and which meets every criterion and gate. */
export const complete: CertificationCase = {
  name: '一般社団法人 架空アライアンス',
  prefecture: '神奈川県',
  corporation: { publicInterest: false, revokedOn: null, controlledByOrganisedCrime: false },
  articles: completeArticles,
  policy: { area: [ebina, atsugi], matters: [{ title: '共同研修', text: '年に四回行う', targets: ['年4回'] }] },
  planningAreas: [{ name: '県央', municipalities: [ebina, atsugi] }],
  members: [
    participant('医療法人 甲', ['hospital']),
    participant('医療法人 乙', ['clinic']),
    participant('社会福祉法人 丙', ['nursingHome']),
  ],
  officers: fourOfficers,
  relations: [],
  council: { categories: ['receivesCare', 'medicalBody', 'academic'] },
  finances: {
    financialBase: true,
    technicalAbility: true,
    mainBusinessCostRatio: 0.9,
    specialBenefit: false,
    otherBusinessHarms: false,
    liabilitiesYen: 0,
    businessRevenueYen: 0,
    lastFiscalYearEndedOn: calendarDate('2026-03-31'),
  },
  process: {
    consistentWithVision: true,
    coordinationConferences: [{ planningArea: '県央', on: calendarDate('2026-02-01'), inFavour: true }],
    medicalCouncilOn: calendarDate('2026-03-01'),
    otherPrefecturesHeard: [],
    certifyingPrefectureAgreedOn: null,
  },
}

export const withArticles = (changes: Partial<Articles>): CertificationCase => ({
  ...complete,
  articles: { ...completeArticles, ...changes },
})

/** The articles without one clause. */
export const withoutClause = (clause: (typeof clauseNames)[number]): CertificationCase =>
  withArticles({ clauses: clauseNames.filter((each) => each !== clause) })

export const withMembers = (...members: readonly Member[]): CertificationCase => ({ ...complete, members })

export const withOfficers = (...officers: readonly Officer[]): CertificationCase => ({ ...complete, officers })

export const withFinances = (changes: Partial<Finances>): CertificationCase => ({
  ...complete,
  finances: { ...complete.finances, ...changes },
})

export const withProcess = (changes: Partial<Process>): CertificationCase => ({
  ...complete,
  process: { ...complete.process, ...changes },
})

export const without = (key: keyof CertificationCase): CertificationCase => ({ ...complete, [key]: undefined })
