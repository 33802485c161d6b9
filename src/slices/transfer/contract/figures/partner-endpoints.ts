import { z } from 'zod'
import { institutionCodeForm, isInstitutionCode } from '../../../../foundation/institution-code.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { writtenLines, writtenText } from '../../../../platform/contract/written-text.ts'
import { meetingMeans, partnerKinds, supportDateKinds } from '../../domain/partners/partner.ts'
import { careRoles, caseAudit, idParams, transferNotFound } from '../transfer-shapes.ts'
import { managingRoles, monthsQuery, monthsShape, periodNotPossible, xlsxMediaType } from './figure-endpoints.ts'

export const partnerAudit = { informationClass: 'transfer-partners' } as const
export const inFuture = {
  'date-in-future': { status: 422, title: '済んだことを記録する欄です。今日までの日付を入力してください。' },
} as const
const demand = z.object({ value: z.int(), source: z.string(), doubtful: z.boolean() })

const institutionCodeShape = z
  .string()
  .refine(isInstitutionCode, `医療機関コードは、${institutionCodeForm}です。`)
  .nullable()
const codeTaken = {
  'partner-code-taken': { status: 409, title: '同じ医療機関コードの連携機関が、すでに一覧にあります。' },
} as const

const knownFacility = z.object({
  facilityId: z.string(),
  name: z.string(),
  organisationName: z.string(),
  institutionCode: z.string().nullable(),
})

export const partnerListShape = z.object({
  on: z.string(),
  yearFrom: z.string(),
  rules: z.object({ validFrom: z.string(), partners: demand, meetingsAYear: demand }).nullable(),
  /** Institutions: two lines linked to one facility are one. */
  partnersCounted: z.int(),
  partnersMissing: z.int().nullable(),
  metEnough: z.int().nullable(),
  partners: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(partnerKinds),
      agreedOn: z.string().nullable(),
      held: z.int(),
      missing: z.int().nullable(),
      /** Which facility of a fellow member a person said it is. */
      facility: knownFacility.nullable(),
      /** Which one its code, or else its name, likely means, until a person says so. */
      likely: knownFacility.extend({ by: z.enum(['code', 'name']) }).nullable(),
      institutionCode: z.string().nullable(),
    }),
  ),
  /** Of fellow members, to choose from. */
  facilities: z.array(knownFacility),
  meetings: z.array(
    z.object({
      id: z.string(),
      heldOn: z.string(),
      means: z.enum(meetingMeans),
      subject: z.string(),
      attendees: z.string(),
      partnerNames: z.array(z.string()),
    }),
  ),
})

export const listPartners = endpoint({
  name: 'transfer.list-partners',
  method: 'GET',
  path: '/api/transfer/partners',
  summary: '連携機関の一覧と、連携機関との面会の記録です。入退院支援加算で足りないものも示します。',
  permission: managingRoles,
  audit: partnerAudit,
  output: partnerListShape,
  refusals: {},
})

export const addPartner = endpoint({
  name: 'transfer.add-partner',
  method: 'POST',
  path: '/api/transfer/partners',
  summary: '連携機関を一覧に加えます。',
  permission: managingRoles,
  audit: partnerAudit,
  body: z.strictObject({
    name: writtenText(200),
    kind: z.enum(partnerKinds),
    /** Since when the two work together; null where nobody remembers. */
    agreedOn: dayShape.nullable(),
    institutionCode: institutionCodeShape.default(null),
  }),
  output: z.object({ id: z.string() }),
  refusals: {
    'partner-name-taken': { status: 409, title: '同じ名称の連携機関が、すでに一覧にあります。' },
    ...codeTaken,
  },
})

export const recordPartnerCode = endpoint({
  name: 'transfer.record-partner-code',
  method: 'PUT',
  path: '/api/transfer/partners/:partnerId/institution-code',
  summary: '連携機関の医療機関コードを記録します。空にすると、コードを外します。',
  permission: managingRoles,
  audit: partnerAudit,
  params: z.object({ partnerId: z.uuid() }),
  body: z.strictObject({ institutionCode: institutionCodeShape }),
  output: z.object({}),
  refusals: { 'partner-not-found': { status: 404, title: 'その連携機関は一覧にありません。' }, ...codeTaken },
})

export const linkPartner = endpoint({
  name: 'transfer.link-partner',
  method: 'PUT',
  path: '/api/transfer/partners/:partnerId/facility',
  summary: '連携機関が、ほかの参加法人のどの施設に当たるかを記録します。空にすると、対応を外します。',
  permission: managingRoles,
  audit: partnerAudit,
  params: z.object({ partnerId: z.uuid() }),
  body: z.strictObject({ facilityId: z.uuid().nullable() }),
  output: z.object({}),
  refusals: {
    'partner-not-found': { status: 404, title: 'その連携機関は一覧にありません。' },
    'facility-not-known': { status: 422, title: 'ほかの参加法人の施設から選んでください。' },
  },
})

export const endPartner = endpoint({
  name: 'transfer.end-partner',
  method: 'DELETE',
  path: '/api/transfer/partners/:partnerId',
  summary: '連携機関を一覧から外します。面会の記録は残ります。',
  permission: managingRoles,
  audit: partnerAudit,
  params: z.object({ partnerId: z.uuid() }),
  output: z.object({}),
  refusals: { 'partner-not-found': { status: 404, title: 'その連携機関は一覧にありません。' } },
})

export const recordPartnerMeeting = endpoint({
  name: 'transfer.record-partner-meeting',
  method: 'POST',
  path: '/api/transfer/partner-meetings',
  summary: '連携機関との面会を記録します。',
  permission: managingRoles,
  audit: partnerAudit,
  body: z.strictObject({
    heldOn: dayShape,
    means: z.enum(meetingMeans),
    subject: writtenText(200),
    attendees: writtenText(1000),
    partnerIds: z.array(z.uuid()).min(1, '会った連携機関を選んでください。').max(100),
  }),
  output: z.object({ id: z.string() }),
  refusals: {
    ...inFuture,
    'partner-not-ours': { status: 422, title: '一覧にある連携機関だけを選んでください。' },
  },
})

export const removePartnerMeeting = endpoint({
  name: 'transfer.remove-partner-meeting',
  method: 'DELETE',
  path: '/api/transfer/partner-meetings/:partnerMeetingId',
  summary: '誤って記録した面会を取り消します。',
  permission: managingRoles,
  audit: partnerAudit,
  params: z.object({ partnerMeetingId: z.uuid() }),
  output: z.object({}),
  refusals: { 'meeting-not-found': { status: 404, title: 'その面会の記録は見つかりません。' } },
})

const timeliness = z.enum(['inTime', 'late', 'unknown'])

export const listSupportDates = endpoint({
  name: 'transfer.list-support-dates',
  method: 'GET',
  path: '/api/transfer/support-dates',
  summary: '期間に照会を始めた依頼ごとの、抽出・面談・カンファレンスの日付です。患者の氏名は含みません。',
  permission: managingRoles,
  audit: { informationClass: 'transfer-figures' },
  query: monthsQuery,
  output: z.object({
    period: monthsShape,
    /** Who may write them down: the administrator reads. */
    mayRecord: z.boolean(),
    items: z.array(
      z.object({
        requestId: z.string(),
        number: z.int(),
        department: z.string(),
        admittedOn: z.string().nullable(),
        screenedOn: z.string().nullable(),
        interviewedOn: z.string().nullable(),
        conferredOn: z.string().nullable(),
        timeliness: z.object({ screening: timeliness, interview: timeliness, conference: timeliness }).nullable(),
      }),
    ),
  }),
  refusals: periodNotPossible,
})

/** Append only: a correction is a newer record of the same kind. */
export const recordSupportDate = endpoint({
  name: 'transfer.record-support-date',
  method: 'POST',
  path: '/api/transfer/requests/:id/support-dates',
  summary: '入院日・患者家族との面談・カンファレンスの日付を記録します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: z.strictObject({ kind: z.enum(supportDateKinds), heldOn: dayShape, attendees: writtenLines(1000).default('') }),
  output: z.object({ id: z.string() }),
  refusals: { ...transferNotFound, ...inFuture },
})

const recordEndpoint = (name: string, ending: string, summary: string, mediaType: string) =>
  endpoint({
    name: `transfer.${name}`,
    method: 'GET',
    path: `/api/transfer/fee-record.${ending}`,
    summary,
    permission: managingRoles,
    audit: partnerAudit,
    query: monthsQuery,
    output: file(mediaType),
    refusals: periodNotPossible,
  })

export const printFeeRecordPdf = recordEndpoint(
  'print-fee-record-pdf',
  'pdf',
  '連携機関・面会・日付の記録をPDFで出します。',
  'application/pdf',
)
export const printFeeRecordWord = recordEndpoint(
  'print-fee-record-word',
  'docx',
  '連携機関・面会・日付の記録をWord文書で出します。',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
)
export const exportFeeRecord = recordEndpoint(
  'export-fee-record',
  'xlsx',
  '連携機関・面会・日付の記録をExcelで出します。',
  xlsxMediaType,
)
