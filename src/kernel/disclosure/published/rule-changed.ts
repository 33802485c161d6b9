import { z } from 'zod'
import { disclosureCategories } from '../domain/disclosure-category.ts'

/** A rule was added, revised or ended; it counts from the transaction that said so. `organisationId` is the owner. */
export const ruleChanged = 'disclosure.rule-changed'

export const ruleChangedPayload = z.object({
  ruleId: z.uuid(),
  revision: z.number().int(),
  allianceId: z.uuid(),
  category: z.enum(disclosureCategories),
  ended: z.boolean(),
  /** The notices that were left with those whom the change concerns. */
  noticeIds: z.array(z.uuid()),
})

export type RuleChangedPayload = z.output<typeof ruleChangedPayload>
