import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../../platform/contract/page-of.ts'
import { councilCategories } from '../../domain/certification-case.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import { bodiesShape, endCauseShape, postShape } from '../living/bodies-shapes.ts'
import { statementShapes } from '../living/statement-shapes.ts'

const audit = { informationClass: 'alliance-bodies' } as const
const office = ['secretariat'] as const
const reason = z.string().trim().min(1).max(1000)

export const allianceNotFound = {
  'alliance-not-found': {
    status: 404,
    title: '連携推進法人が見つかりません。社員でないか、閲覧の権限がありません。',
  },
} as const

/** Without an alliance: the viewer's own, or the one it belongs to. */
export const showBodies = endpoint({
  name: 'governance.show-bodies',
  method: 'GET',
  path: '/api/governance/bodies',
  summary: '指定した日の社員・役員・評議会・定款です。日を指定しないと今日です。',
  permission: 'signedIn',
  audit,
  query: z.object({ on: z.iso.date().optional(), alliance: z.uuid().optional() }),
  output: bodiesShape,
  refusals: allianceNotFound,
})

export const recordElection = endpoint({
  name: 'governance.record-election',
  method: 'POST',
  path: '/api/governance/bodies/terms',
  summary: '理事・監事・評議員の選任を記録します。再任のときは、前の任期を就任の前日で終わったものとします。',
  permission: office,
  audit,
  body: z.strictObject({
    /** A person who is known already, or the name of one who is new. */
    person: z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ name: z.string().trim().min(1).max(100) })]),
    post: postShape,
    category: z.enum(councilCategories).nullable(),
    electedOn: dayShape,
    fromOn: dayShape,
    reason,
  }),
  output: z.object({ termId: z.uuid(), personId: z.uuid() }),
  refusals: {
    ...allianceNotFound,
    'person-unknown': { status: 404, title: 'この人の記録が見つかりません。氏名を入力して新しく記録してください。' },
    'takes-office-before-election': { status: 422, title: '就任の日が選任の日より前です。日付を確かめてください。' },
    'category-not-possible': {
      status: 422,
      title: '選出の区分は評議員だけにあります。理事・監事では選ばないでください。',
    },
    'holds-another-post': {
      status: 409,
      title: '理事と監事を兼ねることはできません(一般法65条2項)。先にもう一方の終任を記録してください。',
    },
    'term-overlaps': {
      status: 409,
      title: 'この人は、その日より後に始まる同じ役職の記録があります。日付を確かめてください。',
    },
  },
})

/** An end of null takes back one that was recorded by mistake. */
export const recordTermEnd = endpoint({
  name: 'governance.record-term-end',
  method: 'POST',
  path: '/api/governance/bodies/terms/:termId/end',
  summary: '任期満了・辞任・解任・死亡などによる終任を記録します。取り消すこともできます。',
  permission: office,
  audit,
  params: z.object({ termId: z.uuid() }),
  body: z.strictObject({
    end: z.strictObject({ lastOn: dayShape, cause: endCauseShape }).nullable(),
    reason,
  }),
  output: z.object({}),
  refusals: {
    ...allianceNotFound,
    'term-not-found': { status: 404, title: 'この任期の記録が見つかりません。' },
    'ends-before-it-began': { status: 422, title: '終任の日が就任の日より前です。日付を確かめてください。' },
  },
})

const stated = <Name extends keyof typeof statementShapes>(topic: Name, about: 'alliance' | 'subject') =>
  z.strictObject({
    topic: z.literal(topic),
    subject: about === 'subject' ? z.uuid().nullable() : z.null(),
    effectiveOn: dayShape,
    value: statementShapes[topic],
    reason,
    /** The newest version when the writing began, null for none; where it is left out, nobody is asked about others' versions. */
    seenId: z.uuid().nullable().optional(),
  })

/** One of many facts from a day on. A change of representative that is new has no subject yet. */
export const recordStatement = endpoint({
  name: 'governance.record-statement',
  method: 'POST',
  path: '/api/governance/statements',
  summary: '定款・方針・財務・親族関係・兼職などの事実を、効力を生じる日とともに記録します。以前の記録は残ります。',
  permission: office,
  audit,
  body: z.discriminatedUnion('topic', [
    stated('articles', 'alliance'),
    stated('corporation', 'alliance'),
    stated('policy', 'alliance'),
    stated('planningAreas', 'alliance'),
    stated('finances', 'alliance'),
    stated('process', 'alliance'),
    stated('relations', 'alliance'),
    stated('member', 'subject'),
    stated('officer', 'subject'),
    stated('representative', 'subject'),
  ]),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...allianceNotFound,
    ...changedMeanwhile,
    'subject-unknown': { status: 404, title: '記録の対象となる人または社員が見つかりません。' },
    'statement-contradicts': {
      status: 422,
      title: 'ほかの記録と合わないため、記録できません。示された項目を直してください。何も保存していません。',
    },
  },
})

export const listStatements = endpoint({
  name: 'governance.list-statements',
  method: 'GET',
  path: '/api/governance/statements',
  summary: '一つの種類の記録の履歴です。効力を生じる日の新しいものから並びます。',
  permission: 'signedIn',
  audit,
  query: z.object({ topic: z.enum(Object.keys(statementShapes) as [keyof typeof statementShapes]) }),
  output: pageOf(
    z.object({
      id: z.uuid(),
      subject: z.uuid().nullable(),
      effectiveOn: z.iso.date(),
      value: z.json(),
      reason: z.string(),
      recordedAt: z.iso.datetime(),
      /** Another record of the same day took its place. */
      replaced: z.boolean(),
    }),
  ),
  refusals: allianceNotFound,
})
