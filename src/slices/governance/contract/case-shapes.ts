import { z } from 'zod'
import { criteriaAnswerShape } from './criteria-answer-shape.ts'
import { writtenCaseShape } from './written-case-shape.ts'

/** Where a case's facts come from: public papers about a real body, an association's own statement, or nowhere. */
export const caseBases = ['publishedDocuments', 'ownStatement', 'fictional'] as const

const caseFields = {
  id: z.uuid(),
  title: z.string(),
  basis: z.enum(caseBases),
  /** What the facts rest on and what must be kept in mind, in Japanese. */
  note: z.string(),
  revision: z.number().int(),
  /** Composed of the alliance's records, and answered anew with every change. */
  living: z.boolean(),
}

const tally = criteriaAnswerShape.pick({ on: true, lawVersion: true, type: true, specified: true, summary: true })

export const caseSummaryShape = z.object({ ...caseFields, prefecture: z.string().nullable(), latest: tally.nullable() })

export const evidenceShape = z.object({
  id: z.uuid(),
  /** C01–C21 or G1–G5. */
  criterion: z.string(),
  title: z.string(),
  /** A web address, or where the paper lies. */
  reference: z.string(),
  recordedAt: z.iso.datetime(),
})

export const caseShape = z.object({
  ...caseFields,
  written: writtenCaseShape,
  answer: criteriaAnswerShape,
  evidence: z.array(evidenceShape),
  /** What this viewer may do with the case. */
  allowedActions: z.array(z.enum(['revise', 'recordEvidence', 'recordDocument'])),
})

/** An answer as it was given; `changed` compares with the one before it. */
export const pastAnswerShape = z.object({
  ...tally.shape,
  revision: z.number().int(),
  answeredAt: z.iso.datetime(),
  reason: z.string(),
  changed: z.array(z.object({ id: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
})

export const caseParams = z.object({ id: z.uuid() })

export const caseNotFound = {
  'case-not-found': { status: 404, title: 'この事例は見つかりません。削除されたか、閲覧の権限がありません。' },
} as const

export const beforeTheLaw = {
  'before-the-law': {
    status: 422,
    title: '地域医療連携推進法人の制度は平成29年4月2日に始まりました。その日以後の日を指定してください。',
  },
} as const

export const caseNotReadable = {
  'case-not-readable': {
    status: 422,
    title: '事例を読み取れませんでした。示された行と項目を直してください。何も保存していません。',
  },
} as const

export const caseChangedMeanwhile = {
  'case-changed-meanwhile': {
    status: 409,
    title: 'ほかの人が先にこの事例を更新しました。最新の内容を読み込み、変更をやり直してください。',
  },
} as const

export const caseIsLiving = {
  'case-is-living': {
    status: 409,
    title: 'この事例は法人の記録から作られます。社員・役員・評議会の画面で、もとの記録を改めてください。',
  },
} as const
