import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { prefectureShape, writtenMunicipalityShape } from '../../../platform/contract/written-municipality.ts'
import {
  articlesShape,
  councilShape,
  financesShape,
  memberShape,
  officerShape,
  policyShape,
  processShape,
  relationShape,
  textShape,
} from './certification-case-fields.ts'

/** A case as written in a file or a request, before its municipalities are found and its parts compared. */
export const writtenCaseShape = z
  .strictObject({
    name: textShape,
    prefecture: prefectureShape.optional().describe('認定を申請する都道府県'),
    officeMunicipality: writtenMunicipalityShape.optional(),
    representativeName: textShape.optional(),
    businesses: z.array(textShape).optional().describe('医療連携推進業務の内容(令5条の15第3号)'),
    corporation: z
      .strictObject({
        publicInterest: z.boolean().optional(),
        revokedOn: dayShape.nullable().optional(),
        controlledByOrganisedCrime: z.boolean().optional(),
      })
      .optional(),
    articles: articlesShape.optional(),
    policy: policyShape.optional(),
    planningAreas: z
      .array(z.strictObject({ name: textShape, municipalities: z.array(writtenMunicipalityShape).optional() }))
      .optional(),
    members: z.array(memberShape).min(1).optional(),
    officers: z.array(officerShape).min(1).optional(),
    relations: z.array(relationShape).optional(),
    council: councilShape.optional(),
    finances: financesShape.optional(),
    process: processShape.optional(),
  })
  .describe('医療連携推進認定の事例。書かれていない項目は「不明」、書かれた一覧は「それで全部」として扱います。')

export type WrittenCase = z.output<typeof writtenCaseShape>
