import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'

const arrival = { approvalArrivedOn: dayShape.nullable().optional() }
const text = z.string().trim().min(1).max(1000)

/** What an office writes down as happened; officers, vacancies and representatives come from their own records. */
export const writtenEventShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['memberJoins', 'memberLeaves']),
    on: dayShape,
    articlesChange: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('articlesChanged'),
    on: dayShape,
    change: z.enum(['needsApproval', 'exempt']),
    registered: z.boolean().optional(),
    ...arrival,
  }),
  z.strictObject({ kind: z.literal('certified'), on: dayShape, certificateArrivedOn: dayShape.nullable().optional() }),
  z.strictObject({ kind: z.literal('officerDisqualified'), on: dayShape }),
  z.strictObject({ kind: z.literal('revocationRisk'), on: dayShape, because: text }),
  z.strictObject({ kind: z.literal('misconductFound'), on: dayShape }),
  z.strictObject({ kind: z.literal('measuresOrdered'), on: dayShape, until: dayShape.optional() }),
  z.strictObject({
    kind: z.literal('ownFacilityPlanned'),
    on: dayShape,
    permitApplicationOn: dayShape.nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('policyChanged'), on: dayShape }),
  z.strictObject({ kind: z.literal('revoked'), on: dayShape }),
  z.strictObject({ kind: z.literal('insolvencyFound'), on: dayShape }),
  z.strictObject({
    kind: z.literal('dissolved'),
    on: dayShape,
    cause: z.enum(['resolution', 'impossibility', 'articles', 'noMembers']),
    liquidatorsSince: dayShape.nullable().optional(),
    liquidationEndedOn: dayShape.nullable().optional(),
    ...arrival,
  }),
])
export type WrittenEvent = z.output<typeof writtenEventShape>
