import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showBodies } from '../../contract/endpoints/bodies-endpoints.ts'
import type { CouncilCategory } from '../../domain/certification-case.ts'

export type Bodies = OutputOf<typeof showBodies>
export type ShownOfficer = Bodies['officers'][number]
export type ShownTerm = Bodies['councillors'][number]

export const postWords: Readonly<Record<ShownTerm['post'], string>> = {
  director: '理事',
  auditor: '監事',
  councillor: '評議員',
}

export const causeWords: Readonly<Record<NonNullable<ShownTerm['endCause']>, string>> = {
  termOver: '任期満了',
  resigned: '辞任',
  removed: '解任',
  died: '死亡',
  disqualified: '欠格',
}

export const categoryWords: Readonly<Record<CouncilCategory, string>> = {
  receivesCare: '医療・介護を受ける立場の者',
  medicalBody: '診療に関する学識経験者の団体その他の関係団体',
  academic: '学識経験を有する者',
  other: 'その他の関係者',
}

export const memberKindWords = { participant: '参加法人等', plainMember: '参加法人等以外の社員' } as const

export const choicesFrom = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }))
