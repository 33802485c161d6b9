import type { BadgeTone } from '../../../../design/text/badge.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listOpinions, showOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import type { Disclosure, OpinionState } from '../../domain/opinions/opinion-state.ts'

export type OpinionList = OutputOf<typeof listOpinions>
export type OpinionSummary = OpinionList['items'][number]
export type Opinion = OutputOf<typeof showOpinion>

export const opinionsAddress = '/governance/opinions'
export const newOpinionAddress = `${opinionsAddress}/new`
export const opinionAddress = (id: string): string => `${opinionsAddress}/${id}`
export const changeAddress = (id: string): string => `${opinionAddress(id)}/change`

export const stateWords: Readonly<Record<OpinionState, { word: string; tone: BadgeTone }>> = {
  draft: { word: '下書き（自法人の管理者だけに見えます）', tone: 'neutral' },
  sent: { word: '回答待ち', tone: 'yellow' },
  answered: { word: '回答あり', tone: 'green' },
  withdrawn: { word: '取り下げ', tone: 'neutral' },
}

export const disclosureWords: Readonly<Record<Disclosure, string>> = {
  office: '法人の事務局だけ',
  board: '事務局と、理事・監事',
  council: '事務局と、理事・監事、評議員',
  members: '事務局と、理事・監事、評議員、ほかの社員',
}

export const replyWords = { council: '評議会の意見', alliance: '連携推進法人の意見' } as const
