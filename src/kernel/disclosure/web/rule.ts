import type { CallOf, InputOf, OutputOf } from '../../../platform/contract/endpoint.ts'
import type { previewRules } from '../contract/preview-endpoint.ts'
import type { addRule } from '../contract/rule-endpoints.ts'

export type Rule = OutputOf<typeof addRule>
export type Terms = InputOf<typeof addRule>['body']['terms']
export type Draft = CallOf<typeof previewRules>['body']['drafts'][number]
export type PreviewRow = OutputOf<typeof previewRules>['rows'][number]
