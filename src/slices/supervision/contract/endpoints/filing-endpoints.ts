import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { writtenLines, writtenText } from '../../../../platform/contract/written-text.ts'
import { filingPaperKinds } from '../../domain/filing-paper.ts'
import { retractedTo } from '../../domain/filing-state.ts'
import {
  fileNotOurs,
  idParams,
  noSupervisor,
  officeRoles,
  officerRoles,
  supervisionAudit,
} from '../supervision-shapes.ts'

/** What the office has kept and may file without bringing a file. */
export const listPapersToFile = endpoint({
  name: 'supervision.list-papers-to-file',
  method: 'GET',
  path: '/api/supervision/papers-to-file',
  summary: '届出に添えられる、このシステムで確定した書類の最新の版を返します。',
  permission: officeRoles,
  audit: supervisionAudit,
  output: z.object({
    items: z.array(z.object({ id: z.uuid(), title: z.string(), aboutOn: z.iso.date(), keptAt: z.iso.datetime() })),
  }),
  refusals: {},
})

export const submitFiling = endpoint({
  name: 'supervision.submit-filing',
  method: 'POST',
  path: '/api/supervision/filings',
  summary: '事業報告書等の届出を、書類を添えて所管の都道府県に提出します。',
  permission: officeRoles,
  audit: supervisionAudit,
  body: z
    .strictObject({
      /** The duty it answers; null: none of the list. */
      duty: z.string().max(100).nullable(),
      title: writtenText(200),
      note: writtenLines(2000),
      yearUntil: dayShape.nullable(),
      /** 規則39条の29: as the inventory states it. */
      purposePropertyYen: z.int().nonnegative().nullable(),
      files: z.array(z.strictObject({ fileId: z.uuid(), paper: z.enum(filingPaperKinds) })).max(30),
      /** Papers that the office kept in this system. */
      keptPaperIds: z.array(z.uuid()).max(30),
    })
    .refine(({ files, keptPaperIds }) => files.length + keptPaperIds.length > 0, {
      path: ['files'],
      message: '書類を一つ以上添えてください。',
    }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...fileNotOurs,
    ...noSupervisor,
    'figure-needs-year': { status: 422, title: '残額を記すときは、その財産目録の事業年度の末日も入力してください。' },
    'not-to-be-filed': {
      status: 422,
      title: 'その届出は、提出が要るものの一覧にありません。一覧から選ぶか「一覧にない届出」として提出してください。',
    },
    'already-filed': { status: 409, title: 'この届出は、すでに提出されています。' },
  },
})

const filingUnknown = {
  'filing-not-found': { status: 404, title: 'その届出は見つかりません。' },
  'filing-withdrawn': { status: 409, title: 'この届出は、法人が取り下げました。' },
} as const

const reason = writtenLines(2000).refine((text) => text.trim() !== '', '理由を入力してください。')

/** What the desk has received is no longer the office's alone to take back: it asks the desk. */
export const withdrawFiling = endpoint({
  name: 'supervision.withdraw-filing',
  method: 'POST',
  path: '/api/supervision/filings/:id/withdrawal',
  summary: '都道府県が受領する前の届出を、理由を添えて取り下げます。記録は残ります。',
  permission: officeRoles,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({ reason }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...filingUnknown,
    'already-answered': {
      status: 409,
      title:
        'この届出は、都道府県がすでに受領又は差し戻しています。取下げは「質問と回答」で都道府県に願い出てください。',
    },
  },
})

export const answerFiling = endpoint({
  name: 'supervision.answer-filing',
  method: 'POST',
  path: '/api/supervision/filings/:id/answer',
  summary: '届出を受領するか、理由を添えて差し戻します。受領した届出は閲覧に供することができます。',
  permission: officerRoles,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({
    outcome: z.enum(['received', 'returned']),
    answer: writtenLines(2000),
    /** 法52条2項: anybody may read that it was filed. */
    open: z.boolean(),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...filingUnknown,
    'already-answered': { status: 409, title: 'この届出は、すでに受領又は差戻しが記録されています。' },
    'reason-missing': { status: 422, title: '差し戻す理由を入力してください。' },
  },
})

/** A receipt by mistake, or of papers found wanting afterwards. What it opened to everybody is closed. */
export const retractReceipt = endpoint({
  name: 'supervision.retract-receipt',
  method: 'POST',
  path: '/api/supervision/filings/:id/receipt-retraction',
  summary: '届出の受領を、理由を添えて取り消し、差し戻すか、受領の確認待ちに戻します。閲覧は止まり、記録は残ります。',
  permission: officerRoles,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({ outcome: z.enum(retractedTo), reason }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    'filing-not-found': filingUnknown['filing-not-found'],
    'not-received': {
      status: 409,
      title: 'この届出の受領は、記録されていないか、すでに取り消されています。画面を読み直してください。',
    },
  },
})
