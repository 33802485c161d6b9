import { z } from 'zod'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../../platform/contract/page-of.ts'
import { beforeTheLaw, caseNotFound, caseParams, caseShape, caseSummaryShape, pastAnswerShape } from '../case-shapes.ts'
import { whatIfAnswerShape } from '../criteria-answer-shape.ts'
import { whatIfEditsShape } from '../what-if-edit-shape.ts'

const caseAudit = { informationClass: 'certification-case' } as const

/** Cases the viewer may see, the newest answer beside each. */
export const listCases = endpoint({
  name: 'governance.list-cases',
  method: 'GET',
  path: '/api/governance/cases',
  summary: '閲覧できる認定の事例と、直近の判定の集計です。',
  permission: 'signedIn',
  audit: caseAudit,
  output: pageOf(caseSummaryShape),
  refusals: {},
})

export const showCase = endpoint({
  name: 'governance.show-case',
  method: 'GET',
  path: '/api/governance/cases/:id',
  summary: '一つの事例と、指定した日の法令による判定です。',
  permission: 'signedIn',
  audit: caseAudit,
  params: caseParams,
  query: z.object({ on: z.iso.date().optional() }),
  output: caseShape,
  refusals: { ...caseNotFound, ...beforeTheLaw },
})

export const listAnswers = endpoint({
  name: 'governance.list-answers',
  method: 'GET',
  path: '/api/governance/cases/:id/answers',
  summary: '一つの事例の判定の履歴です。新しいものから並びます。',
  permission: 'signedIn',
  audit: caseAudit,
  params: caseParams,
  output: pageOf(pastAnswerShape),
  refusals: caseNotFound,
})

/** Nothing is stored: the same rules under changed facts, before and after. */
export const tryWhatIf = endpoint({
  name: 'governance.try-what-if',
  method: 'POST',
  path: '/api/governance/cases/:id/what-if',
  summary: '社員の脱退・加入や議決権の変更を仮定し、判定を変更の前と後で比べます。',
  permission: 'signedIn',
  audit: caseAudit,
  params: caseParams,
  body: z.strictObject({ on: z.iso.date().optional(), edits: whatIfEditsShape.max(50) }),
  output: whatIfAnswerShape,
  refusals: {
    ...caseNotFound,
    ...beforeTheLaw,
    'edit-not-applicable': { status: 422, title: 'この仮定は事例に当てはめられません。示された内容を直してください。' },
  },
})
