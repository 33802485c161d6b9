// 法70条1項, 70条の2, 70条の3第1項; 令5条の15; 一般法22条: what stands between an association in preparation and its certification. Every
// state is read from the records; nobody ticks a step.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { MissingFact } from '../../../../foundation/rule.ts'
import type { ApplicationCheck } from '../application/check-application.ts'
import type { CriteriaAnswer } from '../check-criteria.ts'

export const foundingStepIds = [
  'supervisor',
  'members',
  'articles',
  'bodies',
  'corporation',
  'policy',
  'finances',
  'criteria',
  'application',
  'certification',
] as const
export type FoundingStepId = (typeof foundingStepIds)[number]

export interface FoundingFacts {
  /** The prefecture that will certify, as this installation knows it. */
  readonly supervisor: string | null
  readonly members: readonly string[]
  readonly articlesOn: CalendarDate | null
  readonly directors: number
  readonly auditors: number
  readonly councillors: number
  readonly establishedOn: CalendarDate | null
  readonly certifiedOn: CalendarDate | null
  readonly hasPolicy: boolean
  readonly hasFinances: boolean
  readonly lackingInPolicy: readonly MissingFact[]
  readonly criteria: CriteriaAnswer
  readonly application: ApplicationCheck
}

export interface FoundingStep {
  readonly id: FoundingStepId
  readonly title: string
  readonly article: string | null
  /** `recorded`: nothing is known to be lacking. `begun`: something is there. */
  readonly state: 'recorded' | 'begun' | 'missing'
  readonly recorded: readonly string[]
  readonly lacking: readonly string[]
}

/** Which records the facts that the criteria ask for belong to, by the first part of their field. */
const placeOf: Readonly<Record<string, FoundingStepId>> = {
  members: 'members',
  articles: 'articles',
  officers: 'bodies',
  relations: 'bodies',
  council: 'bodies',
  representativeName: 'bodies',
  policy: 'policy',
  finances: 'finances',
}

export function foundingSteps(facts: FoundingFacts): readonly FoundingStep[] {
  const asked = Map.groupBy(
    [...facts.criteria.criteria, ...facts.criteria.gates].flatMap(({ missing }) => missing),
    ({ field }) => placeOf[field.split(/[.[]/)[0] ?? ''] ?? 'corporation',
  )
  const askedOf = (step: FoundingStepId) => (asked.get(step) ?? []).map(({ label }) => label)
  const on = (day: CalendarDate | null, words: string) => (day ? [`${formatJapaneseDate(day)}${words}`] : [])
  const count = (number: number, who: string) => (number > 0 ? [`${who}${number}人`] : [])
  const said = (isThere: boolean, what: string) => (isThere ? [what] : [])
  const without = (isThere: boolean, what: string) => (isThere ? [] : [what])
  const { members, criteria, application } = facts
  return [
    step('supervisor', '所管の都道府県', '法70条1項', facts.supervisor === null ? [] : [facts.supervisor], [
      ...without(facts.supervisor !== null, 'このシステムでの所管の都道府県（サーバーの運営者が登録します）'),
    ]),
    step('members', '社員と参加法人', '法70条1項、70条の3第1項', membersSaid(members), [
      ...without(members.length > 0, '社員'),
      ...askedOf('members'),
    ]),
    step('articles', '定款', '一般法10条・11条、法70条の3第1項', on(facts.articlesOn, 'からの版'), [
      ...without(facts.articlesOn !== null, '定款の内容'),
      ...askedOf('articles'),
    ]),
    step(
      'bodies',
      '理事・監事・地域医療連携推進評議会',
      '法70条の3第1項',
      [...count(facts.directors, '理事'), ...count(facts.auditors, '監事'), ...count(facts.councillors, '評議員')],
      [
        ...without(facts.directors > 0, '理事'),
        ...without(facts.auditors > 0, '監事'),
        ...without(facts.councillors > 0, '評議会の構成員'),
        ...askedOf('bodies'),
      ],
    ),
    step('corporation', '設立の登記と法人の記録', '一般法22条', on(facts.establishedOn, 'に成立'), [
      ...without(facts.establishedOn !== null, '設立の登記をした日'),
      ...askedOf('corporation'),
    ]),
    step('policy', '医療連携推進方針', '法70条の2', said(facts.hasPolicy, '方針の記録があります'), [
      ...facts.lackingInPolicy.map(({ label }) => label),
      ...askedOf('policy'),
    ]),
    step('finances', '財務と体制', '法70条の3第1項', said(facts.hasFinances, '記録があります'), [
      ...without(facts.hasFinances, '経理的基礎と業務の割合'),
      ...askedOf('finances'),
    ]),
    step('criteria', '認定基準の確認', '法70条の3第1項', hasRecords(facts) ? criteriaSaid(criteria) : [], [
      ...criteria.criteria.flatMap(({ outcome, title }) =>
        outcome === 'broken' ? [`満たしていません：${title}`] : [],
      ),
      ...without(criteria.summary.unknown === 0, `${criteria.summary.unknown}項目は、記録が足りず判定できません`),
    ]),
    step(
      'application',
      '申請書と八つの書類',
      '令5条の15、規39条の4・39条の5',
      application.slots.flatMap(({ state, title }) => (state === 'missing' ? [] : [title])),
      application.slots.flatMap(({ state, title }) => (state === 'missing' ? [title] : [])),
    ),
    step('certification', '都道府県への申請と認定', '法70条の3第1項・第2項', on(facts.certifiedOn, 'に認定'), [
      ...without(facts.certifiedOn !== null, '認定（申請と審査の状況は「都道府県との手続」にあります）'),
    ]),
  ]
}

function step(
  id: FoundingStepId,
  title: string,
  article: string | null,
  recorded: readonly string[],
  lacking: readonly string[],
): FoundingStep {
  const each = [...new Set(lacking)]
  const state = recorded.length === 0 ? 'missing' : each.length === 0 ? 'recorded' : 'begun'
  return { id, title, article, state, recorded, lacking: each }
}

const membersSaid = (members: readonly string[]) =>
  members.length > 0 ? [`${members.length}者：${members.join('、')}`] : []

/** C21 is met where nothing is known: on no record at all a criterion that is met is no progress. */
const hasRecords = ({
  members,
  articlesOn,
  directors,
  auditors,
  councillors,
  establishedOn,
  ...facts
}: FoundingFacts) =>
  members.length + directors + auditors + councillors > 0 ||
  Boolean(articlesOn ?? establishedOn) ||
  facts.hasPolicy ||
  facts.hasFinances

const criteriaSaid = ({ summary: { met } }: CriteriaAnswer) => (met > 0 ? [`${met}項目を満たしています`] : [])
