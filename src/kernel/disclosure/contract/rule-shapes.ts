import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { writtenText } from '../../../platform/contract/written-text.ts'
import { disclosureCategories } from '../domain/disclosure-category.ts'
import { audienceKinds, effects, granularities } from '../domain/disclosure-rule.ts'
import { legalBasisKinds } from '../domain/legal-basis.ts'

const plainAudienceKinds = audienceKinds.filter((kind) => kind !== 'oneMember')

const audienceShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('oneMember'), organisationId: z.uuid() }),
  z.strictObject({ kind: z.enum(plainAudienceKinds) }),
])

export const termsShape = z.strictObject({
  allianceId: z.uuid(),
  category: z.enum(disclosureCategories),
  audience: audienceShape,
  effect: z.enum(effects),
  granularity: z.enum(granularities),
  validFromOn: dayShape,
  /** The last day on which the rule counts; null for no end. */
  validThroughOn: dayShape.nullable(),
  basis: z.strictObject({ kind: z.enum(legalBasisKinds), text: writtenText(500) }),
})

/** A rule as it stands. `sentence` is the whole rule as a person reads it. */
export const ruleShape = z.object({
  ruleId: z.uuid(),
  revision: z.number().int(),
  ownerId: z.uuid(),
  ...termsShape.shape,
  ended: z.boolean(),
  /** Counts today: not ended, and its days have come and not passed. */
  inForce: z.boolean(),
  recordedAt: z.iso.datetime(),
  sentence: z.string(),
})

/** Which revision the caller has read: a rule changed meanwhile is not overwritten unseen. */
export const expectedRevision = z.number().int().min(1)

export const ruleParams = z.object({ ruleId: z.uuid() })

/** Members' rules are kept by their facility administrator, an alliance's own by its secretariat. */
export const ruleKeepers = ['facilityAdministrator', 'secretariat'] as const

export const notTheKeeper = {
  'not-the-keeper': {
    status: 403,
    title: '開示ルールを変えられるのは、その法人の施設管理者(連携法人自身のルールは法人事務局)だけです。',
  },
} as const

export const ruleNotFound = {
  'rule-not-found': { status: 404, title: '開示ルールが見つかりません。一覧から選び直してください。' },
} as const

export const ruleRefusals = {
  ...notTheKeeper,
  'rule-is-not-possible': {
    status: 422,
    title: 'この内容の開示ルールは定められません。項目ごとの説明を見て直してください。',
  },
} as const

export const changeRefusals = {
  ...ruleNotFound,
  'rule-changed-meanwhile': {
    status: 409,
    title: 'ほかの人が先にこのルールを変えました。最新の内容を読み込んでから、やり直してください。',
  },
  'rule-has-ended': { status: 409, title: 'このルールは終了しています。新しいルールを定めてください。' },
} as const
