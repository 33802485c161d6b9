import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { prefectureShape, writtenMunicipalityShape } from '../../../platform/contract/written-municipality.ts'
import { councilBusinesses, councilLevels } from '../domain/council-case.ts'

const countShape = z.int().min(0).max(1_000_000)

const joiningShape = z
  .strictObject({ total: countShape.optional(), joined: countShape.optional() })
  .refine(({ total, joined }) => total === undefined || joined === undefined || joined <= total, {
    path: ['joined'],
    message: '参加している数(joined)が、総数(total)より多くなっています。',
  })

const officersShape = z
  .strictObject({
    total: countShape.min(1).optional().describe('役員の総数'),
    officials: countShape.optional().describe('うち関係行政庁の職員'),
  })
  .refine(({ total, officials }) => total === undefined || officials === undefined || officials <= total, {
    path: ['officials'],
    message: '関係行政庁の職員の数(officials)が、役員の総数(total)より多くなっています。',
  })

/** One social welfare council, as a file states it. An absent key is unknown; a list that is present is complete. */
export const welfareCouncilCaseShape = z.strictObject({
  name: z.string().trim().min(1),
  level: z
    .enum(councilLevels)
    .describe(
      'municipal 市町村, designatedCity 指定都市, district 地区(指定都市の区), prefectural 都道府県, national 連合会',
    ),
  prefecture: prefectureShape.optional(),
  municipalities: z.array(writtenMunicipalityShape).max(2000).optional().describe('区域とする市町村または区'),
  businesses: z
    .array(z.enum(councilBusinesses))
    .refine((businesses) => new Set(businesses).size === businesses.length, '同じ事業が二度書かれています。')
    .optional()
    .describe('行う事業のすべて(社会福祉法109条1項各号・3項・4項、110条1項各号)'),
  participants: z
    .strictObject({
      operators: countShape.optional().describe('参加する、社会福祉を目的とする事業を経営する者の数'),
      doers: countShape.optional().describe('参加する、社会福祉に関する活動を行う者の数'),
    })
    .optional(),
  operatorsInArea: joiningShape.optional().describe('区域内の社会福祉事業・更生保護事業の経営者'),
  districtCouncils: joiningShape.optional().describe('区域内の地区社会福祉協議会'),
  municipalCouncils: joiningShape.optional().describe('区域内の市町村社会福祉協議会'),
  officers: officersShape.optional(),
  refusals: z
    .array(z.strictObject({ on: dayShape.optional(), reason: z.string().nullable().optional() }))
    .optional()
    .describe('参加の申出を断った記録のすべて'),
})

export type WrittenCouncil = z.output<typeof welfareCouncilCaseShape>
