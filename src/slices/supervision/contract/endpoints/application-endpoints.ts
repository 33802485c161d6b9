import { z } from 'zod'
import { prefectures } from '../../../../foundation/prefectures.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { writtenLines, writtenText } from '../../../../platform/contract/written-text.ts'
import { hearingKindKeys } from '../../domain/hearing.ts'
import { applicationStates, applicationSteps } from '../../domain/lifecycle/application-lifecycle.ts'
import { revocationGroundKeys } from '../../domain/lifecycle/revocation-ground.ts'
import {
  answeredRuleShape,
  applicationUnknown,
  attachmentShape,
  bothSides,
  bothWriters,
  fileNotOurs,
  idParams,
  noSupervisor,
  officeRoles,
  officerRoles,
  supervisionAudit,
} from '../supervision-shapes.ts'

const papers = {
  caseId: z.uuid(),
  files: z.array(z.strictObject({ slot: z.string().max(60), fileId: z.uuid() })).max(50),
}

const caseUnknown = {
  'case-missing': { status: 422, title: '提出する申請の内容が見つかりません。認定基準の確認から登録してください。' },
  'slot-not-known': { status: 422, title: '添える書類の種類が読み取れません。画面を開き直してください。' },
} as const

/** The facts and the eight papers of a case of one's own, as they stand now, with files. */
export const submitApplication = endpoint({
  name: 'supervision.submit-application',
  method: 'POST',
  path: '/api/supervision/applications',
  summary: '医療連携推進認定の申請を、所管の都道府県に提出します。',
  permission: officeRoles,
  audit: supervisionAudit,
  body: z.strictObject(papers),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...caseUnknown,
    ...fileNotOurs,
    ...noSupervisor,
    'already-under-way': { status: 409, title: 'この法人の申請は、すでに提出されているか、認定されています。' },
  },
})

export const showApplication = endpoint({
  name: 'supervision.show-application',
  method: 'GET',
  path: '/api/supervision/applications/:id',
  summary: '提出された申請の書類、認定基準の判定、意見聴取と手続の記録を返します。',
  permission: bothSides,
  audit: supervisionAudit,
  params: idParams,
  output: z.object({
    id: z.uuid(),
    allianceId: z.uuid(),
    name: z.string(),
    party: z.enum(['office', 'officer']),
    state: z.enum(applicationStates),
    version: z.int(),
    allowedSteps: z.array(z.enum(applicationSteps)),
    revision: z.int(),
    submittedAt: z.iso.datetime(),
    slots: z.array(
      z.object({
        slot: z.string(),
        title: z.string(),
        article: z.string(),
        supplier: z.string(),
        presence: z.enum(['attached', 'elsewhere', 'preparable', 'missing']),
        reference: z.string().nullable(),
        files: z.array(attachmentShape),
      }),
    ),
    complete: z.boolean(),
    missing: z.array(z.object({ field: z.string(), label: z.string(), supplier: z.string() })),
    criteria: z.object({
      on: z.iso.date(),
      /** Why the facts could not be judged. */
      notJudged: z.string().nullable(),
      rules: z.array(answeredRuleShape),
    }),
    /** As the application states them: whose 調整会議 is heard. */
    planningAreas: z.array(z.string()),
    hearings: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(hearingKindKeys),
        body: z.string(),
        heldOn: z.iso.date().nullable(),
        inFavour: z.boolean().nullable(),
        opinion: z.string(),
      }),
    ),
    steps: z.array(
      z.object({
        id: z.uuid(),
        step: z.string(),
        to: z.enum(applicationStates),
        by: z.enum(['office', 'officer']),
        at: z.iso.datetime(),
        onDay: z.iso.date().nullable(),
        reason: z.string(),
        ground: z.enum(revocationGroundKeys).nullable(),
      }),
    ),
    /** What follows for the property if it were revoked today, or did when it was; null while it is not certified. */
    property: z
      .object({
        amountYen: z.int().nonnegative().nullable(),
        yearUntil: z.iso.date(),
        giftBy: z.iso.date(),
        article: z.string(),
        revoked: z.boolean(),
      })
      .nullable(),
  }),
  refusals: applicationUnknown,
})

export const takeStep = endpoint({
  name: 'supervision.take-step',
  method: 'POST',
  path: '/api/supervision/applications/:id/steps',
  summary: '申請の手続を一つ進めます。',
  permission: bothWriters,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({
    step: z.enum(applicationSteps),
    /** The version the person saw. */
    version: z.int().positive(),
    onDay: dayShape.optional(),
    reason: writtenLines(4000).default(''),
    ground: z.enum(revocationGroundKeys).optional(),
    caseId: papers.caseId.optional(),
    files: papers.files.optional(),
  }),
  output: z.object({ state: z.enum(applicationStates), version: z.int() }),
  refusals: {
    ...applicationUnknown,
    ...caseUnknown,
    ...fileNotOurs,
    'changed-meanwhile': { status: 409, title: '先に手続が進められています。開き直して確かめてください。' },
    'step-not-possible': { status: 409, title: 'いまはこの手続ができません。最新の状況を確かめてください。' },
    'step-needs-more': { status: 422, title: 'この手続に必要な項目が足りません。' },
  },
})

export const recordHearing = endpoint({
  name: 'supervision.record-hearing',
  method: 'POST',
  path: '/api/supervision/applications/:id/hearings',
  summary: '地域医療構想調整会議の日と意見、関係する都道府県知事の意見を記録します。',
  permission: officerRoles,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({
    kind: z.enum(hearingKindKeys),
    body: writtenText(100),
    /** Null: asked, and not answered yet. */
    heldOn: dayShape.nullable(),
    inFavour: z.boolean().nullable(),
    opinion: writtenLines(4000),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...applicationUnknown,
    'not-heard-yet': { status: 422, title: 'まだ来ていない日は、意見を聴いた日として記録できません。' },
    'not-a-prefecture': {
      status: 422,
      title: `都道府県の名称を「${prefectures[11]}」のように入力してください。`,
    },
  },
})
