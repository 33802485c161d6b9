import { z } from 'zod'
import { endpoint, file, fileStream } from '../../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../../platform/contract/page-of.ts'
import {
  meetingAudit as audit,
  meetingNotFound,
  meetingParams,
  meetingReaders,
  meetingSummaryShape,
  meetingViewShape,
  officeOfMeetings,
  paperShape,
  plannedMeetingShape,
} from '../meetings/meeting-shapes.ts'

const versionShape = z.object({ version: z.int() })
const calledAlready = {
  'called-already': {
    status: 409,
    title: '招集通知を発した会議は、内容を変えられません。別の会議として招集してください。',
  },
} as const

export const listMeetings = endpoint({
  name: 'governance.list-meetings',
  method: 'GET',
  path: '/api/governance/meetings',
  summary: '自分が加わる機関の会議を、新しい順に返します。',
  permission: meetingReaders,
  audit,
  output: pageOf(meetingSummaryShape),
  refusals: {},
})

/** Heard again at every change: the chair's page is this answer. */
export const showMeeting = endpoint({
  name: 'governance.show-meeting',
  method: 'GET',
  path: '/api/governance/meetings/:meetingId',
  summary: '一つの会議の議題、招集、出席、投票を返します。',
  permission: meetingReaders,
  audit,
  params: meetingParams,
  output: meetingViewShape,
  refusals: meetingNotFound,
})

/** Plans a meeting under an id of the caller's, or changes what was planned; `version` is what the change started from. */
export const saveMeeting = endpoint({
  name: 'governance.save-meeting',
  method: 'PUT',
  path: '/api/governance/meetings/:meetingId',
  summary: '会議の日時、場所、議題を定めます。招集通知を発するまで変えられます。',
  permission: officeOfMeetings,
  audit,
  params: meetingParams,
  body: z.strictObject({ version: z.int().nullable(), meeting: plannedMeetingShape }),
  output: versionShape,
  refusals: {
    ...meetingNotFound,
    ...calledAlready,
    'meeting-changed-meanwhile': {
      status: 409,
      title: 'この会議はほかの人が変更しました。読み直してから改めてください。',
    },
    'subject-of-another-body': {
      status: 422,
      title: 'この機関では決められない議題があります。議題の種類を選び直してください。',
    },
  },
})

/** Fixes the roll of the day, records the notice and tells whoever is called. */
export const sendNotice = endpoint({
  name: 'governance.send-meeting-notice',
  method: 'POST',
  path: '/api/governance/meetings/:meetingId/notice',
  summary: '招集通知を発したことを記録し、招集される人に知らせます。',
  permission: officeOfMeetings,
  audit,
  params: meetingParams,
  body: z.strictObject({ inWriting: z.boolean(), waivedByAll: z.boolean() }),
  output: versionShape,
  refusals: {
    ...meetingNotFound,
    ...calledAlready,
    'notice-not-in-time': { status: 422, title: '招集の期間が足りません。日を改めるか、全員の同意を得てください。' },
    'nobody-on-the-roll': {
      status: 422,
      title: '議決権を持つ人が記録されていません。法人の社員・役員・評議員を先に登録してください。',
    },
  },
})

export const attachPaper = endpoint({
  name: 'governance.attach-meeting-paper',
  method: 'POST',
  path: '/api/governance/meetings/:meetingId/papers',
  summary: '議題に資料を添えます。',
  permission: officeOfMeetings,
  audit,
  params: meetingParams,
  body: z.strictObject({
    itemId: z.uuid(),
    title: z.string().trim().min(1).max(200),
    body: z.string().max(20_000),
    fileId: z.uuid().nullable(),
  }),
  output: paperShape,
  refusals: {
    ...meetingNotFound,
    'paper-is-empty': { status: 422, title: '資料の本文を書くか、ファイルを添えてください。' },
    'file-not-ours': { status: 422, title: 'このファイルは自法人のものではありません。送り直してください。' },
  },
})

/** The bytes of a paper's file, for whoever sees the meeting. */
export const openPaper = endpoint({
  name: 'governance.open-meeting-paper',
  method: 'GET',
  path: '/api/governance/meeting-papers/:meetingPaperId',
  summary: '会議の資料のファイルを受け取ります。',
  permission: meetingReaders,
  audit,
  params: z.object({ meetingPaperId: z.uuid() }),
  output: fileStream('application/octet-stream'),
  refusals: { 'paper-not-found': { status: 404, title: 'この資料のファイルは見つかりません。' } },
})

const printedNotice = (format: 'Word' | 'PDF', ending: string, mediaType: string) =>
  endpoint({
    name: `governance.print-meeting-notice-${ending === 'docx' ? 'word' : 'pdf'}`,
    method: 'GET',
    path: `/api/governance/meetings/:meetingId/notice.${ending}`,
    summary: `招集通知を${format}で出します。`,
    permission: meetingReaders,
    audit,
    params: meetingParams,
    output: file(mediaType),
    refusals: meetingNotFound,
  })

export const printNoticeWord = printedNotice(
  'Word',
  'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
)
export const printNoticePdf = printedNotice('PDF', 'pdf', 'application/pdf')
