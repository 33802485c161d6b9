import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { prefectureShape, writtenMunicipalityShape } from '../../../platform/contract/written-municipality.ts'
import {
  clauseNames,
  consultationItems,
  councilCategories,
  eligibilities,
  facilityKinds,
  memberKinds,
} from '../domain/certification-case.ts'

export const textShape = z.string().trim().min(1)
const yenShape = z.int().min(0).nullable()

export const articlesShape = z.strictObject({
  on: dayShape.optional(),
  noMoneyClause: z.boolean().optional().describe('法70条の3第1項第4号: 貸付け・出資をしない旨'),
  area: z.array(writtenMunicipalityShape).optional().describe('定款に定めた医療連携推進区域'),
  clauses: z.array(z.enum(clauseNames)).optional().describe('定款にある条項のすべて'),
  consultationItems: z.array(z.enum(consultationItems)).optional(),
  votesBasis: z.enum(['onePerMember', 'declared']).optional(),
  votesProportionalToMoney: z.boolean().optional(),
  votesUnfair: z.boolean().optional(),
  membershipTermsDiscriminatory: z.boolean().optional(),
})

export const policyShape = z.strictObject({
  area: z.array(writtenMunicipalityShape).optional(),
  philosophy: textShape.optional(),
  operatingPolicy: z.array(textShape).optional(),
  matters: z
    .array(z.strictObject({ title: textShape, text: textShape.optional(), targets: z.array(textShape).optional() }))
    .optional(),
  careCooperation: z.boolean().optional().describe('法70条の2第4項の記載があるか'),
  careSection: textShape.optional(),
})

export const memberShape = z.strictObject({
  name: textShape,
  kind: z.enum(memberKinds).optional(),
  person: z.enum(['corporation', 'individual']).optional(),
  basis: z.literal([1, 2, 3, 4]).optional().describe('参加法人等: 法70条1項の号'),
  eligibility: z.enum(eligibilities).nullable().optional().describe('それ以外の社員: 規則39条の2'),
  forProfit: z.boolean().optional(),
  votes: z.int().min(1).max(10_000).optional(),
  facilities: z
    .array(
      z.strictObject({
        name: textShape.optional(),
        kind: z.enum(facilityKinds).optional(),
        municipality: writtenMunicipalityShape.optional(),
        beds: z.int().min(0).optional(),
      }),
    )
    .optional(),
})

export const officerShape = z.strictObject({
  id: textShape,
  name: textShape.optional(),
  role: z.enum(['director', 'auditor']).optional(),
  representative: z.boolean().optional(),
  medicalExpert: z.boolean().optional(),
  disqualified: z.boolean().optional(),
  posts: z
    .array(
      z.strictObject({
        body: textShape,
        forProfit: z.boolean().optional(),
        tradesWith: z.array(textShape).optional(),
      }),
    )
    .optional(),
})

export const relationShape = z.union([
  z.strictObject({ between: z.tuple([textShape, textShape]), kind: z.enum(['spouse', 'kinWithinThird']) }),
  z.strictObject({ of: textShape, person: textShape, kind: z.literal('special') }),
])

export const financesShape = z.strictObject({
  financialBase: z.boolean().optional(),
  technicalAbility: z.boolean().optional(),
  mainBusinessCostRatio: z.number().min(0).max(1).optional(),
  specialBenefit: z.boolean().optional(),
  otherBusinessHarms: z.boolean().optional(),
  liabilitiesYen: yenShape.optional(),
  businessRevenueYen: yenShape.optional(),
  lastFiscalYearEndedOn: dayShape.nullable().optional().describe('null: 承認された計算書類がまだない'),
})

export const processShape = z.strictObject({
  consistentWithVision: z.boolean().optional(),
  coordinationConferences: z
    .array(z.strictObject({ planningArea: textShape, on: dayShape.optional(), inFavour: z.boolean().optional() }))
    .optional(),
  medicalCouncilOn: dayShape.nullable().optional(),
  otherPrefecturesHeard: z.array(z.strictObject({ prefecture: prefectureShape, on: dayShape.optional() })).optional(),
  certifyingPrefectureAgreedOn: dayShape.nullable().optional(),
})

export const councilShape = z.strictObject({ categories: z.array(z.enum(councilCategories)).optional() })
