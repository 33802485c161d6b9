import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { disclosureCategories } from '../domain/disclosure-category.ts'
import { granularities } from '../domain/disclosure-rule.ts'
import { changeRefusals, expectedRevision, ruleKeepers, ruleRefusals, termsShape } from './rule-shapes.ts'

const draftShape = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('add'), terms: termsShape }),
  z.strictObject({ act: z.literal('revise'), ruleId: z.uuid(), expectedRevision, terms: termsShape }),
  z.strictObject({ act: z.literal('end'), ruleId: z.uuid(), expectedRevision }),
])

/** The most that is seen; null for nothing. */
const extent = z.enum(granularities).nullable()

/**
 * Who would see what of the viewer's organisation today if the drafts were saved. `after` is the rule's pure decision,
 * `databaseAfter` what the database answered in a transaction with the drafts in it that was rolled back.
 */
export const previewRules = endpoint({
  name: 'disclosure.preview-rules',
  method: 'POST',
  path: '/api/disclosure/preview',
  summary: '下書きの開示ルールを保存したら、だれに何が見えるようになるかを返します。何も保存しません。',
  permission: ruleKeepers,
  audit: { informationClass: 'disclosureRule' },
  body: z.strictObject({ drafts: z.array(draftShape).min(1).max(20) }),
  output: z.object({
    rows: z.array(
      z.object({
        audience: z.string(),
        category: z.enum(disclosureCategories),
        before: extent,
        after: extent,
        databaseAfter: extent,
        /** Why, one sentence a reason. */
        because: z.array(z.string()),
      }),
    ),
    /** The pure decision and the database agree in every row. */
    agrees: z.boolean(),
  }),
  refusals: { ...ruleRefusals, ...changeRefusals },
})
