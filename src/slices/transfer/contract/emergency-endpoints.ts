import { z } from 'zod'
import { breakGlassRoles } from '../../../kernel/audit/contract/break-glass-endpoints.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { transferStates } from '../domain/lifecycle/transfer-lifecycle.ts'
import { transferKinds } from '../domain/transfer-kind.ts'
import { patientShape } from './need-shape.ts'
import { caseAudit } from './transfer-shapes.ts'

/** What somebody who treats the patient at once must know: no address, no insurance, no money. */
const emergencyCase = z.object({
  number: z.int(),
  kind: z.enum(transferKinds),
  state: z.enum(transferStates),
  /** When it was begun; when it moved last would tell that others answer. */
  writtenAt: z.iso.datetime(),
  /** Where the patient was or is, to be rung up. */
  facility: z.string().nullable(),
  department: z.string(),
  contact: z.string(),
  /** Who took the patient over; null while nobody is chosen. */
  receiver: z.string().nullable(),
  items: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
})

/** The grant says whose record is opened; the call itself names nobody, so that it can open nothing else. */
export const openInEmergency = endpoint({
  name: 'transfer.open-in-emergency',
  method: 'POST',
  path: '/api/transfer/emergency-openings',
  summary: '緊急時閲覧の許可を一回使い、許可された患者一人の転院の記録のうち、診療に要るものを返します。',
  permission: breakGlassRoles,
  audit: { ...caseAudit, breakGlass: 'transferRecord' },
  output: z.object({
    openedAt: z.iso.datetime(),
    owner: z.string().nullable(),
    patient: patientShape.pick({
      name: true,
      kana: true,
      birthOn: true,
      patientNumber: true,
      keyPerson: true,
      secondContact: true,
      decisionCapacity: true,
      advanceDirective: true,
    }),
    /** The newest first. */
    cases: z.array(emergencyCase),
  }),
  refusals: {
    'break-glass-needed': { status: 403, title: '緊急時閲覧の許可が要ります。先に緊急時閲覧を求めてください。' },
    'record-not-found': {
      status: 404,
      title:
        'この法人の転院・紹介の記録に、氏名か患者番号と生年月日の両方が一致する患者はいません。許可は使われました。字と生年月日を確かめてもう一度求めるか、この法人に電話で確かめてください。',
    },
    'several-patients': {
      status: 409,
      title:
        '氏名と生年月日が同じ患者が複数います。取り違えを防ぐため、何も開きませんでした。許可は使われました。患者番号で求めるか、情報を持つ法人に電話で確かめてください。',
    },
    'too-many-misses': {
      status: 429,
      title:
        '見つからない閲覧が1時間に5回ありました。許可は使われていません。情報を持つ法人に電話で確かめるか、時間をおいてください。',
    },
  },
})
