import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { applicationKinds } from '../domain/bed-transfer/bed-transfer-facts.ts'
import { plainName } from '../domain/plain-name.ts'
import { textShape } from './certification-case-fields.ts'

const countShape = z.int().min(0).max(100_000)

const bedsShape = z.strictObject({
  highlyAcute: countShape.optional().describe('高度急性期'),
  acute: countShape.optional().describe('急性期'),
  recovery: countShape.optional().describe('回復期(包括期)'),
  chronic: countShape.optional().describe('慢性期'),
})

const participantShape = z.strictObject({
  name: textShape,
  before: bedsShape.optional().describe('融通の前の病床数'),
  after: bedsShape.optional().describe('融通の後の病床数'),
})

/** One transfer of beds, as a file states it. An absent key is unknown; the list of participants is complete. */
export const bedTransferShape = z.strictObject({
  participants: z
    .array(participantShape)
    .min(1)
    .max(2000)
    .superRefine((participants, context) => {
      const seen = new Set<string>()
      for (const [index, { name }] of participants.entries()) {
        if (seen.has(plainName(name))) {
          const message = `「${name}」が二度書かれています。`
          context.addIssue({ code: 'custom', path: [index, 'name'], message, input: name })
        }
        seen.add(plainName(name))
      }
    })
    .optional()
    .describe('病院・診療所を開設するすべての参加法人等(区域の外の施設も含む)'),
  applicant: textShape.optional().describe('許可を申請する参加法人等(participants の name)'),
  applicationOn: dayShape.optional().describe('許可の申請日。この日の法令で判定する'),
  councilOpinionOn: dayShape.nullable().optional().describe('評議会の意見の日。null: 聴いていない'),
  coordinationConferenceOn: dayShape.nullable().optional().describe('地域医療構想調整会議の日。null: まだ'),
  applicationKind: z
    .enum(applicationKinds)
    .optional()
    .describe(
      'opening 病院の開設, increase 病院の増床, typeChange 病床の種別の変更, clinicInstallation 診療所の病床の設置, clinicIncrease 診療所の増床; decrease・other は特例の対象でない',
    ),
  neededForVision: z.boolean().optional().describe('地域医療構想の達成に必要かの知事の判断(B1)'),
  supplyUnhindered: z.boolean().optional().describe('減床しても医療提供体制に支障がないかの知事の判断(B3)'),
})
