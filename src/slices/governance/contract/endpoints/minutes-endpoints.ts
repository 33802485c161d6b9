import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../../platform/contract/page-of.ts'
import { bodies } from '../../domain/meeting/meeting-facts.ts'
import {
  meetingAudit as audit,
  findingShape,
  meetingNotFound,
  meetingParams,
  meetingReaders,
  minutesOpeningShape,
  notHeldYet,
  officeOfMeetings,
} from '../meetings/meeting-shapes.ts'

export const minutesContentShape = z.record(
  z.string().max(40),
  z.strictObject({ state: z.enum(['written', 'nothingToWrite', 'lacking']), text: z.string().max(20_000) }),
)
export type MinutesText = z.output<typeof minutesContentShape>

const signatureShape = z.object({
  voterId: z.uuid(),
  name: z.string(),
  signedOn: z.iso.date(),
  onPaper: z.boolean(),
})

export const minutesViewShape = z.object({
  title: z.string(),
  body: z.enum(bodies),
  heldOn: z.iso.date(),
  /** While they may not be written, and nobody has, the content is empty. */
  opening: minutesOpeningShape,
  /** 0: nothing saved yet, the content is a draft made from the record. */
  revision: z.int(),
  content: minutesContentShape,
  items: z.array(z.object({ id: z.string(), label: z.string(), article: z.string().nullable(), ifAny: z.boolean() })),
  check: findingShape,
  signatures: z.array(signatureShape),
  signing: findingShape,
  /** Who may still sign on paper (office), or here (the viewer's own). */
  signers: z.array(z.object({ voterId: z.uuid(), name: z.string(), isMine: z.boolean(), hasSigned: z.boolean() })),
  filing: z.object({ filedOn: z.iso.date(), ground: z.string() }).nullable(),
  retention: z.array(
    z.object({
      paper: z.string(),
      place: z.enum(['mainOffice', 'branchOffice', 'internet']),
      from: z.iso.date(),
      until: z.iso.date(),
      article: z.string(),
    }),
  ),
  isOffice: z.boolean(),
})

const noMinutes = {
  'no-minutes-yet': { status: 404, title: '保存された議事録がまだありません。先に議事録を保存してください。' },
} as const

const changedMeanwhile = {
  'minutes-changed-meanwhile': { status: 409, title: '議事録はほかの人が保存しました。読み直してください。' },
} as const

export const showMinutes = endpoint({
  name: 'governance.show-minutes',
  method: 'GET',
  path: '/api/governance/meetings/:meetingId/minutes',
  summary: '会議の議事録と、記載・署名・保存の期限の確認を返します。',
  permission: meetingReaders,
  audit,
  params: meetingParams,
  output: minutesViewShape,
  refusals: meetingNotFound,
})

export const saveMinutes = endpoint({
  name: 'governance.save-minutes',
  method: 'PUT',
  path: '/api/governance/meetings/:meetingId/minutes',
  summary: '議事録を保存します。署名された議事録は書き換えられません。',
  permission: officeOfMeetings,
  audit,
  params: meetingParams,
  body: z.strictObject({ revision: z.int(), content: minutesContentShape }),
  output: z.object({ revision: z.int() }),
  refusals: {
    ...meetingNotFound,
    ...notHeldYet,
    'minutes-are-signed': {
      status: 409,
      title: '署名された議事録は書き換えられません。訂正は別の書面として作り、あらためて署名を受けてください。',
    },
    ...changedMeanwhile,
  },
})

export const signMinutes = endpoint({
  name: 'governance.sign-minutes',
  method: 'POST',
  path: '/api/governance/meetings/:meetingId/minutes/signatures',
  summary: '議事録への署名を記録します。事務局は書面の署名を、本人は自分の署名を記録します。',
  permission: meetingReaders,
  audit,
  params: meetingParams,
  /** The revision that the signer has read: a signature is on no other. */
  body: z.strictObject({ voterId: z.uuid(), revision: z.int().positive(), signedOn: dayShape }),
  output: z.object({}),
  refusals: {
    ...meetingNotFound,
    ...noMinutes,
    ...changedMeanwhile,
    'not-a-signer': { status: 422, title: 'この人は、この議事録に署名する人ではないか、すでに署名しています。' },
  },
})

export const fileMinutes = endpoint({
  name: 'governance.file-minutes',
  method: 'POST',
  path: '/api/governance/meetings/:meetingId/minutes/filing',
  summary: '申請や届出に添えた議事録を、所管の都道府県が読めるようにします。',
  permission: officeOfMeetings,
  audit,
  params: meetingParams,
  body: z.strictObject({ filedOn: dayShape, ground: z.string().trim().min(1).max(300) }),
  output: z.object({}),
  refusals: { ...meetingNotFound, ...noMinutes },
})

export const listFiledMinutes = endpoint({
  name: 'governance.list-filed-minutes',
  method: 'GET',
  path: '/api/governance/filed-minutes',
  summary: '申請や届出に添えられた議事録を返します。',
  permission: ['prefectureOfficer'],
  audit,
  output: pageOf(
    z.object({
      meetingId: z.uuid(),
      title: z.string(),
      body: z.enum(bodies),
      heldOn: z.iso.date(),
      filedOn: z.iso.date(),
      ground: z.string(),
      content: minutesContentShape,
    }),
  ),
  refusals: {},
})

const printed = (format: 'Word' | 'PDF', ending: string, mediaType: string) =>
  endpoint({
    name: `governance.print-minutes-${ending === 'docx' ? 'word' : 'pdf'}`,
    method: 'GET',
    path: `/api/governance/meetings/:meetingId/minutes.${ending}`,
    summary: `議事録を${format}で出します。`,
    permission: meetingReaders,
    audit,
    params: meetingParams,
    output: file(mediaType),
    refusals: { ...meetingNotFound, ...notHeldYet },
  })

export const printMinutesWord = printed(
  'Word',
  'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
)
export const printMinutesPdf = printed('PDF', 'pdf', 'application/pdf')
