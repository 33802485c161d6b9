import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import { writtenEventShape } from './duty-event-shape.ts'
import { dutyYearShape, movedDutyShape, planShape } from './duty-shapes.ts'

const audit = { informationClass: 'alliance-duties' } as const
export const dutyReaders = ['secretariat', 'director', 'auditor', 'councillor', 'prefectureOfficer'] as const
export const dutyOffice = ['secretariat'] as const
const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const query = z.object({
  /** Any day of the fiscal year; today's without it. */
  inYear: dayShape.optional(),
  /** For a prefecture; everybody else reads of the own alliance. */
  allianceId: z.uuid().optional(),
})
const allianceNotFound = {
  'alliance-not-found': { status: 404, title: '連携推進法人の記録が見つかりません。' },
} as const
const yearUnknown = {
  'year-unknown': { status: 409, title: '事業年度が記録されていません。先に定款の内容を記録してください。' },
} as const
const dutyNotFound = {
  'duty-not-found': { status: 404, title: 'この年度に、その義務はありません。画面を読み直してください。' },
} as const

export const showDuties = endpoint({
  name: 'governance.show-duties',
  method: 'GET',
  path: '/api/governance/duties',
  summary: '事業年度の義務を、根拠・期限・状態とともに返します。',
  permission: dutyReaders,
  audit,
  query,
  output: dutyYearShape,
  refusals: allianceNotFound,
})

const plannedOn = dayShape.nullable()
const planDays = z.strictObject({
  ordinaryMeeting: plannedOn,
  accountsBoard: plannedOn,
  auditAgreed: plannedOn,
  accountantAgreed: plannedOn,
})
const planBody = z.strictObject({ inYear: dayShape, plan: planDays })
const planRefusals = {
  ...allianceNotFound,
  ...yearUnknown,
  'meeting-before-year-end': {
    status: 422,
    title: '定時社員総会は、事業年度の終わりより後に開きます(一般法36条1項)。終了後の日を入力してください。',
  },
} as const

/** Nothing is stored: what would move, before anybody decides. */
export const tryDutyPlan = endpoint({
  name: 'governance.try-duty-plan',
  method: 'POST',
  path: '/api/governance/duties/plan/trial',
  summary: '予定日を変えたときに、どの義務がいつからいつへ動くかを返します。保存はしません。',
  permission: dutyOffice,
  audit,
  body: planBody,
  output: z.object({ moved: z.array(movedDutyShape), warnings: z.array(z.string()) }),
  refusals: planRefusals,
})

export const saveDutyPlan = endpoint({
  name: 'governance.save-duty-plan',
  method: 'PUT',
  path: '/api/governance/duties/plan',
  summary: '定時社員総会などの予定日を保存します。期限はこの日から数え直されます。',
  permission: dutyOffice,
  audit,
  /** `seen`: the plan when the writing began; left out, nobody is asked what others planned meanwhile. */
  body: planBody.extend({ seen: planDays.optional() }),
  output: z.object({ plan: planShape, moved: z.array(movedDutyShape) }),
  refusals: { ...planRefusals, ...changedMeanwhile },
})

const doneInFuture = {
  'done-in-future': { status: 422, title: '済んだ日が今日より後です。済んでから記録してください。' },
} as const

export const markDuty = endpoint({
  name: 'governance.mark-duty',
  method: 'POST',
  path: '/api/governance/duties/marks',
  summary: '義務を済ませたことを、日付・行った人・書類の所在とともに記録します。',
  permission: dutyOffice,
  audit,
  body: z.strictObject({
    inYear: dayShape,
    duty: z.string().min(1).max(300),
    doneOn: dayShape,
    doneBy: z.string().trim().min(1).max(100),
    reference: z.string().trim().max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...allianceNotFound,
    ...dutyNotFound,
    ...doneInFuture,
    'marked-already': { status: 409, title: 'この義務は、すでに済みと記録されています。' },
  },
})

export const undoDutyMark = endpoint({
  name: 'governance.undo-duty-mark',
  method: 'POST',
  path: '/api/governance/duties/marks/:markId/undoing',
  summary: '誤って付けた「済み」を取り消します。記録は残ります。',
  permission: dutyOffice,
  audit,
  params: z.object({ markId: z.uuid() }),
  output: z.object({}),
  refusals: { 'mark-not-found': { status: 404, title: 'この記録は、ないか、すでに取り消されています。' } },
})

export const recordDutyEvent = endpoint({
  name: 'governance.record-duty-event',
  method: 'POST',
  path: '/api/governance/duties/events',
  summary: '義務が生じる出来事を記録します。',
  permission: dutyOffice,
  audit,
  body: z.strictObject({ event: writtenEventShape }),
  output: z.object({ id: z.uuid() }),
  refusals: allianceNotFound,
})

/** `event` null: recorded by mistake. */
export const reviseDutyEvent = endpoint({
  name: 'governance.revise-duty-event',
  method: 'PUT',
  path: '/api/governance/duties/events/:eventId',
  summary: '出来事の内容を改めるか、誤りとして取り消します。前の内容も残ります。',
  permission: dutyOffice,
  audit,
  params: z.object({ eventId: z.uuid() }),
  body: z.strictObject({ seen: writtenEventShape, event: writtenEventShape.nullable() }),
  output: z.object({}),
  refusals: {
    'event-not-found': { status: 404, title: 'この出来事の記録が見つかりません。' },
    ...changedMeanwhile,
  },
})

const listPaper = (name: string, format: string, mediaType: string) =>
  endpoint({
    name: `governance.print-duties-${name}`,
    method: 'GET',
    path: `/api/governance/duties/list.${format}`,
    summary: `事業年度の義務の一覧を${name === 'pdf' ? 'PDF' : 'Word文書'}で出します。`,
    permission: dutyReaders,
    audit,
    query,
    output: file(mediaType),
    refusals: allianceNotFound,
  })

export const printDutiesWord = listPaper('word', 'docx', wordMediaType)
export const printDutiesPdf = listPaper('pdf', 'pdf', 'application/pdf')
