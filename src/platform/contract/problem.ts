import { z } from 'zod'

/** RFC 9457 problem document: the one shape of every error answer. `type` is the refusal's name. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
})

export type Problem = z.output<typeof problemShape>
