import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { transferStepIds } from '../../domain/bed-transfer/transfer-steps.ts'
import { bedTransferShape } from '../bed-transfer-shape.ts'
import { gateAnswerShape } from '../criteria-answer-shape.ts'

/** Null: the step is not taken yet. Absent: nobody has said. */
const daysShape = z.partialRecord(z.enum(transferStepIds), dayShape.nullable())

/** The plan of one transfer, as the office writes it. */
export const bedPlanShape = bedTransferShape
  .omit({ applicationOn: true, councilOpinionOn: true, coordinationConferenceOn: true })
  .extend({ title: z.string().trim().min(1).max(200), days: daysShape })

const totalsShape = z.object({
  highlyAcute: z.number().nullable(),
  acute: z.number().nullable(),
  recovery: z.number().nullable(),
  chronic: z.number().nullable(),
  total: z.number().nullable(),
})

export const transferAnswerShape = z.object({
  on: z.iso.date(),
  lawVersion: z.iso.date(),
  requirements: z.array(gateAnswerShape),
  totals: z.object({ before: totalsShape, after: totalsShape }),
  summary: z.object({ met: z.number(), broken: z.number(), unknown: z.number() }),
})

export const transferStepShape = z.object({
  id: z.enum(transferStepIds),
  title: z.string(),
  who: z.string(),
  papers: z.array(z.string()),
  article: z.string().nullable(),
  state: z.enum(['done', 'notYet', 'unknown']),
  on: dayShape.nullable(),
  before: z.array(z.string()),
})

export const revisionShape = z.object({
  revision: z.int(),
  reason: z.string(),
  recordedAt: z.iso.datetime(),
})
