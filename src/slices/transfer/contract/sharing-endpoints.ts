import { z } from 'zod'
import { objectionStances } from '../../../kernel/disclosure/domain/patient-objection.ts'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint, file } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { writtenText } from '../../../platform/contract/written-text.ts'
import { xlsxMediaType } from './figures/figure-endpoints.ts'
import { careRoles, caseAudit, enquiryNotFound, idParams, transferNotFound } from './transfer-shapes.ts'

/** Records what the patient said about handing his or her information on. Counts at once, in every case of this patient. */
export const recordObjection = endpoint({
  name: 'transfer.record-objection',
  method: 'POST',
  path: '/api/transfer/requests/:id/objections',
  summary: '患者の情報を渡すことへの、本人の異議・留保またはその取下げを記録します。すぐに効きます。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: z.strictObject({
    /** The caller's; a retry with the same id is the same record. */
    id: z.uuid(),
    stance: z.enum(objectionStances),
    /** Against the receiver of this enquiry only; null: against whoever receives. */
    enquiryId: z.uuid().nullable(),
    note: writtenText(500),
  }),
  output: z.object({ standing: z.boolean() }),
  refusals: {
    ...transferNotFound,
    ...enquiryNotFound,
    'patient-not-stated': { status: 409, title: '患者の氏名などを入力してから記録してください。' },
    'identity-in-note': {
      status: 422,
      title: '内容は受入先にも見えます。患者を特定できる言葉を除いてください。',
    },
    'nothing-to-lift': { status: 409, title: '取り下げる異議は記録されていません。' },
  },
})

/** Who answers for the register; only those who care read whom a line is about. */
export const registerReaders = [...careRoles, 'facilityAdministrator', 'privacyOfficer'] as const
export const directions = ['given', 'received'] as const
const registerFilter = z.strictObject({
  from: dayShape.optional(),
  through: dayShape.optional(),
  direction: z.enum(directions).optional(),
})
const registerAudit = { informationClass: 'patientSharing', purpose: 'facilityOperation' } as const

export const listHandingsOver = endpoint({
  name: 'transfer.list-handings-over',
  method: 'GET',
  path: '/api/transfer/handings-over',
  summary: '転院などで患者の情報を渡し、受け取った記録（個人情報保護法29条・30条）を、新しい順に返します。',
  permission: registerReaders,
  audit: registerAudit,
  query: registerFilter.extend({ cursor: z.coerce.number().int().min(1).max(100_000).optional() }),
  output: pageOf(
    z.object({
      id: z.string(),
      at: z.string(),
      direction: z.enum(directions),
      /** Who received it, or who gave it. */
      counterpart: z.string(),
      caseId: z.string(),
      /** Null where the viewer may not see the case. */
      caseNumber: z.int().nullable(),
      /** Null where the viewer may not see who it is; the record has it by `subjectId`. */
      person: z.string().nullable(),
      subjectId: z.string(),
      items: z.array(z.string()),
      basis: z.string(),
      explanation: z.string(),
      answer: z.enum(['allowed', 'blocked', 'unfinished']),
      /** What is missing or stands against it, in sentences. */
      because: z.array(z.string()),
    }),
  ),
  refusals: {},
})

export const mostRegisterLines = 20_000

const registerFile = {
  method: 'GET',
  permission: registerReaders,
  audit: registerAudit,
  query: registerFilter,
  refusals: {},
} as const

export const exportHandingsOver = endpoint({
  ...registerFile,
  name: 'transfer.export-handings-over',
  path: '/api/transfer/handings-over.xlsx',
  summary: '患者の情報を渡し、受け取った記録をExcelで出します。',
  output: file(xlsxMediaType),
})

export const exportHandingsOverCsv = endpoint({
  ...registerFile,
  name: 'transfer.export-handings-over-csv',
  path: '/api/transfer/handings-over.csv',
  summary: '患者の情報を渡し、受け取った記録をCSVで出します。',
  output: file('text/csv; charset=utf-8'),
})
