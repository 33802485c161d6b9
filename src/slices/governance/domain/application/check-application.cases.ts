import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { CertificationCase, CooperationMatter } from '../certification-case.ts'
import { complete, ebina } from '../rules/rule-case.ts'
import type { CheckedSlot, ProvidedDocument } from './check-application.ts'
import { type SlotId, slotIds } from './document-slot.ts'

/** What is handed in, what is stated, and what becomes of one paper of the application. */
export interface ApplicationCase {
  readonly says: string
  readonly article: string
  readonly facts: CertificationCase
  readonly provided: readonly ProvidedDocument[]
  readonly slot: SlotId
  readonly state: CheckedSlot['state']
  /** The fields that are missing for this paper, all of them. */
  readonly missing: readonly string[]
}

const matter: CooperationMatter = { title: '共同研修', text: '年に四回行う', targets: ['年4回'] }

/** A fictional association whose form and policy can be printed. */
export const stated: CertificationCase = {
  ...complete,
  officeMunicipality: ebina,
  representativeName: '架空 太郎',
  businesses: ['共同研修', '共同購入の調整'],
  policy: { area: [ebina], philosophy: '架空の理念', operatingPolicy: ['架空の方針'], matters: [matter] },
}

export const received = (slot: SlotId, reference: string = slot): ProvidedDocument => ({
  slot,
  reference,
  receivedOn: calendarDate('2026-11-01'),
})

export const everything = slotIds.map((slot) => received(slot))

const without = (key: keyof CertificationCase): CertificationCase => ({ ...stated, [key]: undefined })
const withPolicy = (changes: CertificationCase['policy']): CertificationCase => ({
  ...stated,
  policy: { ...stated.policy, ...changes },
})

const form = { slot: 'applicationForm', article: '規39条の4', provided: [] } as const
const policy = { slot: 'cooperationPolicy', article: '法70条の2第2項', provided: [] } as const
const address = 'officeMunicipality'

export const cases: readonly ApplicationCase[] = [
  {
    ...form,
    says: '四つの記載事項があれば申請書を作成できるが、所在地の町名と番地は残る',
    facts: stated,
    state: 'prepared',
    missing: [address],
  },
  {
    ...form,
    says: '名称がなければ申請書を作成できない',
    facts: { ...stated, name: ' ' },
    state: 'missing',
    missing: ['name', address],
  },
  {
    ...form,
    says: '代表者の氏名がなければ申請書を作成できない',
    facts: without('representativeName'),
    state: 'missing',
    missing: ['representativeName', address],
  },
  {
    ...form,
    says: '主たる事務所の所在地がなければ申請書を作成できない',
    facts: without(address),
    state: 'missing',
    missing: [address],
  },
  {
    ...form,
    says: '業務の内容が一つもなければ申請書を作成できない',
    facts: { ...stated, businesses: [] },
    state: 'missing',
    missing: ['businesses', address],
  },
  {
    ...form,
    says: '受領した申請書があれば、その記載は問わない',
    facts: { name: '架空' },
    provided: [received('applicationForm')],
    state: 'provided',
    missing: [],
  },
  {
    ...policy,
    says: '四つの部分があれば方針を作成でき、介護の部分はなくてもよい',
    facts: stated,
    state: 'prepared',
    missing: [],
  },
  {
    ...policy,
    says: '方針が書かれていなければ四つの部分がすべて足りない',
    facts: { name: '架空' },
    state: 'missing',
    missing: ['policy.area', 'members', 'policy.philosophy', 'policy.operatingPolicy', 'policy.matters'],
  },
  {
    ...policy,
    says: '区域が空なら方針を作成できない',
    facts: withPolicy({ area: [] }),
    state: 'missing',
    missing: ['policy.area'],
  },
  {
    ...policy,
    says: '目標のない事項が一つでもあれば方針を作成できない',
    facts: withPolicy({ matters: [matter, { title: '送迎' }] }),
    state: 'missing',
    missing: ['policy.matters[送迎].targets'],
  },
  {
    ...policy,
    says: '参加法人等が一つもなければ方針を作成できない',
    facts: { ...stated, members: [] },
    state: 'missing',
    missing: ['members'],
  },
  {
    says: '定款は作成できず、受領するまで足りない',
    article: '令5条の15',
    facts: stated,
    provided: [],
    slot: 'articles',
    state: 'missing',
    missing: ['documents.articles'],
  },
  {
    says: '定款を受領していれば足りている',
    article: '令5条の15',
    facts: stated,
    provided: [received('articles')],
    slot: 'articles',
    state: 'provided',
    missing: [],
  },
  {
    says: '役員の氏名が事例にあっても、生年月日と住所のある役員名簿は受領するまで足りない',
    article: '規39条の5第2号',
    facts: stated,
    provided: [],
    slot: 'officerList',
    state: 'missing',
    missing: ['documents.officerList'],
  },
]
