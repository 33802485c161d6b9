import { z } from 'zod'

const outcomeShape = z.enum(['met', 'broken', 'unknown'])

/** One gate as printed; `missing` are sentences that name the field, the fact and who could supply it. */
export const gateAnswerShape = z.object({
  id: z.string(),
  title: z.string(),
  article: z.string().nullable(),
  outcome: outcomeShape,
  because: z.array(z.string()),
  missing: z.array(z.string()),
  warnings: z.array(z.string()),
})

export const criterionAnswerShape = gateAnswerShape.extend({ seedNumber: z.number().int().nullable() })

export const criteriaAnswerShape = z.object({
  case: z.string(),
  on: z.iso.date(),
  lawVersion: z.iso.date(),
  type: z.enum(['A', 'B', 'C']).nullable(),
  specified: z.boolean().nullable(),
  criteria: z.array(criterionAnswerShape),
  gates: z.array(gateAnswerShape),
  summary: z.object({ met: z.number().int(), broken: z.number().int(), unknown: z.number().int() }),
})

export const whatIfAnswerShape = z.object({
  before: criteriaAnswerShape,
  after: criteriaAnswerShape,
  changed: z.array(z.object({ id: z.string(), from: outcomeShape, to: outcomeShape })),
})
