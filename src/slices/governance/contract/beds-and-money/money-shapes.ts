import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { supportKinds } from '../../domain/money/funding-support.ts'
import { gainKinds } from '../../domain/money/purpose-property/purpose-property-facts.ts'

const text = z.string().trim().min(1).max(300)
export const yen = z.int().min(0).max(1_000_000_000_000)
const day = dayShape.optional()
const dayOrNone = dayShape.nullable().optional()
const truth = z.boolean().optional()

/** One loan, guarantee or the like. An absent key is unknown; null says that there is none. */
export const supportShape = z.strictObject({
  kind: z.enum(supportKinds).optional(),
  from: z.enum(['alliance', 'participant']).optional(),
  recipient: z.strictObject({
    name: text,
    relation: z.enum(['participant', 'plainMember', 'outsider']).optional(),
    person: z.enum(['corporation', 'individual']).optional(),
    opensHospital: truth,
  }),
  forHospitalBusiness: truth,
  amountYen: yen.optional(),
  contractOn: day,
  councilOpinionOn: dayOrNone,
  board: z
    .strictObject({
      resolvedOn: dayOrNone,
      interested: z.array(text).max(100).optional(),
      voted: z.array(text).max(100).optional(),
      dealingApproved: truth,
      dealingReportedOn: dayOrNone,
    })
    .optional(),
  withinPurpose: truth,
  contractKept: truth,
  rateIsProper: truth,
  securityIsProper: truth,
  repaymentMethod: text.nullable().optional(),
  repaidBy: dayOrNone,
  annualRatePercent: z.number().min(0).max(100).nullable().optional(),
  collateral: text.nullable().optional(),
  guarantor: text.nullable().optional(),
  instalments: z
    .array(z.strictObject({ dueOn: dayShape, yen }))
    .max(600)
    .optional(),
})

export const movementShape = z.strictObject({
  on: dayShape,
  kind: z.enum(['given', 'settled', 'interest']),
  /** Below zero sets an earlier record right. */
  yen: z
    .int()
    .min(-1_000_000_000_000)
    .max(1_000_000_000_000)
    .refine((amount) => amount !== 0, '0円は記録できません。'),
  note: z.string().trim().max(500),
})

export const investmentShape = z.strictObject({
  investee: text,
  madeOn: day,
  amountYen: yen.optional(),
  boardResolvedOn: dayOrNone,
  relatedBusiness: truth,
  businessInArea: truth,
  returnsForBusiness: truth,
  dividends: z
    .array(z.strictObject({ receivedOn: dayShape, yen, usedElsewhereYen: yen.optional() }))
    .max(500)
    .optional(),
  votesHeld: z.int().min(0).optional(),
  votesInAll: z.int().min(1).optional(),
  otherInvestors: truth,
  investeeInvestments: z
    .array(z.strictObject({ body: text, otherInvestors: truth }))
    .max(100)
    .optional(),
})

const signedYen = z.int().min(-1_000_000_000_000).max(1_000_000_000_000)

/** What one fiscal year's accounts and papers state. */
export const moneyYearShape = z.strictObject({
  totalAssetsYen: yen.optional(),
  statusReportOn: dayOrNone,
  statusReportLists: z.array(z.uuid()).max(500).optional(),
  relatedPartyReportLists: z.array(z.uuid()).max(500).optional(),
  dealingsNoted: truth,
  allowanceConsidered: truth,
  /** The balance written in the inventory of the year before, for the first year recorded here. */
  broughtForwardYen: yen.optional(),
  gainsYen: z.partialRecord(z.enum(gainKinds), signedYen).optional(),
  consumedYen: yen.optional(),
  otherConsumedYen: yen.optional(),
  goingOnIsDifficult: truth,
})
