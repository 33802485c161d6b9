import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { costCategories } from '../../domain/regional-fund/fund-ledger.ts'
import { yen } from './money-shapes.ts'

const text = z.string().trim().min(1).max(300)

const costShape = z.strictObject({
  id: z.uuid(),
  on: dayShape.optional(),
  category: z.enum(costCategories).optional(),
  yen: yen.optional(),
  project: text.nullable().optional(),
  claimed: z.boolean().optional(),
  /** What it was for, and where the receipt lies. */
  title: text,
  evidence: z.string().trim().max(500),
})

/** The ledger of an alliance's start-up costs; its list of costs is complete. */
export const fundLedgerShape = z.strictObject({
  standardExample: z.int().min(1).max(99).optional(),
  plan: z
    .strictObject({ institutions: z.array(text).max(500).optional(), agreedOn: dayShape.nullable().optional() })
    .optional(),
  purposeIsConcrete: z.boolean().optional(),
  establishedOn: dayShape.optional(),
  firstEligibleOn: dayShape.optional(),
  costs: z.array(costShape).max(5000),
})
