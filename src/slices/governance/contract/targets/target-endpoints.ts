import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../../platform/contract/page-of.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import { publishedContentShape, targetYearShape, writtenEvaluationShape, writtenTargetShape } from './target-shapes.ts'

const audit = { informationClass: 'alliance-targets' } as const
export const targetOffice = ['secretariat'] as const
export const allianceNotFound = {
  'alliance-not-found': { status: 404, title: '連携推進法人の記録が見つかりません。' },
} as const
const yearUnknown = {
  'year-unknown': { status: 409, title: '事業年度が記録されていません。先に定款の内容を記録してください。' },
} as const
const targetNotFound = { 'target-not-found': { status: 404, title: 'この目標の記録が見つかりません。' } } as const
const measureNotOffered = {
  'measure-not-offered': {
    status: 422,
    title: 'この集計は選べません。単位と数え方は、選んだ集計のものにしてください。',
  },
} as const
const targetParams = z.object({ targetId: z.uuid() })
const nothing = z.object({})

export const showTargets = endpoint({
  name: 'governance.show-targets',
  method: 'GET',
  path: '/api/governance/targets',
  summary: '医療連携推進方針の目標と、事業年度の実績・評価を返します。',
  permission: 'signedIn',
  audit,
  query: z.object({
    inYear: dayShape.optional(),
    /** Without it, the own alliance, or the one the own organisation is a member of. */
    allianceId: z.uuid().optional(),
  }),
  output: targetYearShape,
  refusals: allianceNotFound,
})

export const addTarget = endpoint({
  name: 'governance.add-target',
  method: 'POST',
  path: '/api/governance/targets',
  summary: '方針の目標を、測れる形で加えます。',
  permission: targetOffice,
  audit,
  body: z.strictObject({ target: writtenTargetShape }),
  output: z.object({ id: z.uuid() }),
  refusals: { ...allianceNotFound, ...measureNotOffered },
})

/** `target` null: no longer measured. */
export const reviseTarget = endpoint({
  name: 'governance.revise-target',
  method: 'PUT',
  path: '/api/governance/targets/:targetId',
  summary: '目標の測り方を改めるか、測るのをやめます。前の内容も残ります。',
  permission: targetOffice,
  audit,
  params: targetParams,
  body: z.strictObject({ seen: writtenTargetShape, target: writtenTargetShape.nullable() }),
  output: nothing,
  refusals: { ...targetNotFound, ...measureNotOffered, ...changedMeanwhile },
})

/** Counts with the office's own sight: what a member does not disclose to it is in no number. */
export const recountTargets = endpoint({
  name: 'governance.recount-targets',
  method: 'POST',
  path: '/api/governance/targets/recount',
  summary: '他の業務の集計で測る目標の実績を、終わった月まで数え直します。',
  permission: targetOffice,
  audit,
  body: z.strictObject({ inYear: dayShape }),
  output: z.object({ notCounted: z.array(z.object({ wording: z.string(), because: z.string() })) }),
  refusals: { ...allianceNotFound, ...yearUnknown },
})

export const recordResult = endpoint({
  name: 'governance.record-result',
  method: 'POST',
  path: '/api/governance/targets/:targetId/results',
  summary: '目標の実績を記録します。',
  permission: targetOffice,
  audit,
  params: targetParams,
  body: z.strictObject({
    untilOn: dayShape,
    value: z.number().min(0).max(1e11),
    note: z.string().trim().max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...targetNotFound,
    ...yearUnknown,
    'counted-by-system': {
      status: 409,
      title: 'この目標の実績は、ほかの業務の集計から記録されます。手で記録するときは、先に測り方を改めてください。',
    },
    'result-in-future': { status: 422, title: '実績の日が今日より後です。' },
  },
})

export const removeResult = endpoint({
  name: 'governance.remove-result',
  method: 'POST',
  path: '/api/governance/target-results/:resultId/removal',
  summary: '誤って記録した実績を取り消します。記録は残ります。',
  permission: targetOffice,
  audit,
  params: z.object({ resultId: z.uuid() }),
  output: nothing,
  refusals: { 'result-not-found': { status: 404, title: 'この実績は、ないか、すでに取り消されています。' } },
})

/** `evaluation` null: recorded by mistake. */
export const writeEvaluation = endpoint({
  name: 'governance.write-evaluation',
  method: 'PUT',
  path: '/api/governance/council-evaluation',
  summary: '評議会の評価を、会議と日付とともに記録します。',
  permission: targetOffice,
  audit,
  body: z.strictObject({
    inYear: dayShape,
    /** What stood there when the writing began; left out, nobody is asked what others wrote meanwhile. */
    seen: writtenEvaluationShape.nullable().optional(),
    evaluation: writtenEvaluationShape.nullable(),
  }),
  output: nothing,
  refusals: {
    ...allianceNotFound,
    ...yearUnknown,
    ...changedMeanwhile,
    'evaluation-in-future': { status: 422, title: '評価の日が今日より後です。会議が終わってから記録してください。' },
  },
})

/** 法70条の13第1項: what is published stays as it stood; publishing again replaces it. */
export const publishEvaluation = endpoint({
  name: 'governance.publish-evaluation',
  method: 'POST',
  path: '/api/governance/council-evaluation/publication',
  summary: '評議会の評価と目標の達成状況を公表するか、公表をやめます。',
  permission: targetOffice,
  audit,
  body: z.strictObject({ inYear: dayShape, publish: z.boolean() }),
  output: nothing,
  refusals: {
    ...allianceNotFound,
    ...yearUnknown,
    'nothing-to-publish': { status: 409, title: '評議会の評価が、まだ記録されていません。先に記録してください。' },
  },
})

export const listPublishedEvaluations = endpoint({
  name: 'governance.list-published-evaluations',
  method: 'GET',
  path: '/api/governance/published-evaluations',
  summary: '公表された評議会の評価と目標の達成状況です。どなたでも読めます。',
  permission: 'public',
  audit: 'none',
  query: z.object({ allianceId: z.uuid().optional() }),
  output: pageOf(z.object({ allianceId: z.uuid(), publishedAt: z.iso.datetime(), content: publishedContentShape })),
  refusals: {},
})
