import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import {
  changeRefusals,
  expectedRevision,
  notTheKeeper,
  ruleKeepers,
  ruleNotFound,
  ruleParams,
  ruleRefusals,
  ruleShape,
  termsShape,
} from './rule-shapes.ts'

const audit = { informationClass: 'disclosureRule' } as const

/** The newest revision of every rule of the viewer's organisation, ended ones included. */
export const listRules = endpoint({
  name: 'disclosure.list-rules',
  method: 'GET',
  path: '/api/disclosure/rules',
  summary: '自法人の開示ルールを、文と版を添えて返します。',
  permission: 'signedIn',
  audit,
  output: z.object({ items: z.array(ruleShape) }),
  refusals: {},
})

export const showRuleHistory = endpoint({
  name: 'disclosure.show-rule-history',
  method: 'GET',
  path: '/api/disclosure/rules/:ruleId/history',
  summary: '自法人の一つの開示ルールのすべての版を、新しい順に返します。',
  permission: 'signedIn',
  audit,
  params: ruleParams,
  output: z.object({ items: z.array(ruleShape) }),
  refusals: ruleNotFound,
})

/** What other organisations disclose to the viewer today. */
export const listGrantedRules = endpoint({
  name: 'disclosure.list-granted-rules',
  method: 'GET',
  path: '/api/disclosure/granted-rules',
  summary: 'ほかの法人が閲覧者に開示しているものを、ルールの文で返します。',
  permission: 'signedIn',
  audit,
  output: z.object({ items: z.array(ruleShape) }),
  refusals: {},
})

/** The alliances the viewer's organisation stands in today, with the members a rule can address. */
export const listAudiences = endpoint({
  name: 'disclosure.list-audiences',
  method: 'GET',
  path: '/api/disclosure/audiences',
  summary: '開示ルールの相手として選べる連携法人と社員を返します。',
  permission: 'signedIn',
  audit,
  output: z.object({
    alliances: z.array(
      z.object({
        allianceId: z.uuid(),
        name: z.string(),
        members: z.array(z.object({ organisationId: z.uuid(), name: z.string() })),
      }),
    ),
  }),
  refusals: {},
})

export const addRule = endpoint({
  name: 'disclosure.add-rule',
  method: 'POST',
  path: '/api/disclosure/rules',
  summary: '自法人の開示ルールを新しく定めます。すぐに効力を持ち、影響を受ける法人に知らせます。',
  permission: ruleKeepers,
  audit,
  body: z.strictObject({ terms: termsShape }),
  output: ruleShape,
  refusals: ruleRefusals,
})

export const reviseRule = endpoint({
  name: 'disclosure.revise-rule',
  method: 'PUT',
  path: '/api/disclosure/rules/:ruleId',
  summary: '自法人の開示ルールを改めます。以前の版は残り、すぐに効力を持ちます。',
  permission: ruleKeepers,
  audit,
  params: ruleParams,
  body: z.strictObject({ expectedRevision, terms: termsShape }),
  output: ruleShape,
  refusals: { ...ruleRefusals, ...changeRefusals },
})

export const endRule = endpoint({
  name: 'disclosure.end-rule',
  method: 'POST',
  path: '/api/disclosure/rules/:ruleId/end',
  summary: '自法人の開示ルールを終了します。その瞬間から効力を失います。',
  permission: ruleKeepers,
  audit,
  params: ruleParams,
  body: z.strictObject({ expectedRevision }),
  output: ruleShape,
  refusals: { ...notTheKeeper, ...changeRefusals },
})
