import type { z } from 'zod'
import type { BadgeTone } from '../../../design/text/badge.tsx'
import type { caseBases } from '../contract/case-shapes.ts'
import type { criteriaAnswerShape } from '../contract/criteria-answer-shape.ts'
import type { writtenCaseShape } from '../contract/written-case-shape.ts'

export type CriteriaAnswer = z.output<typeof criteriaAnswerShape>
export type WrittenCase = z.output<typeof writtenCaseShape>
export type RuleAnswer = CriteriaAnswer['criteria'][number] | CriteriaAnswer['gates'][number]

export const basisWords: Readonly<Record<(typeof caseBases)[number], { word: string; tone: BadgeTone }>> = {
  publishedDocuments: { word: '公表資料から', tone: 'blue' },
  ownStatement: { word: '法人の申告', tone: 'green' },
  fictional: { word: '架空の事例', tone: 'neutral' },
}

/** 法70条の3第1項第4号: the clause and individual participants make the type. */
export const typeWords: Readonly<Record<'A' | 'B' | 'C', string>> = {
  A: 'A型（カネの融通をしない旨の条項なし）',
  B: 'B型（条項あり・個人の参加なし）',
  C: 'C型（条項あり・個人の参加あり）',
}

export const typeText = (type: 'A' | 'B' | 'C' | null): string => (type ? typeWords[type] : '不明')

/** 法70条の14の特定地域医療連携推進法人: relieved of the auditor's examination. */
export const specifiedText = (specified: boolean | null): string =>
  specified === null ? '不明' : specified ? '当たる' : '当たらない'
