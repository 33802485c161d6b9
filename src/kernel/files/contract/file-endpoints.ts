import { z } from 'zod'
import { endpoint, fileStream } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

const audit = { informationClass: 'documents' } as const
const fileParams = z.object({ id: z.uuid() })
const fileNotFound = { status: 404, title: 'そのファイルは見つかりませんでした。' } as const

const fileShape = z.object({
  id: z.string(),
  name: z.string(),
  /** What the content was found to be, whatever the name says. */
  kind: z.enum(['pdf', 'png', 'jpeg', 'csv', 'tsv', 'xlsx', 'docx']),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  uploadedAt: z.string(),
})

const listedFileShape = fileShape.extend({
  /** Null: the person's account is gone. */
  uploadedBy: z.string().nullable(),
  mayRemove: z.boolean(),
  confined: z.boolean(),
})

/** The content decides what a file is; its name is kept exactly. */
export const uploadFile = endpoint({
  name: 'files.upload-file',
  method: 'POST',
  path: '/api/files',
  summary: 'ファイルを預けます。PDF、PNG、JPEG、CSV、TSV、xlsx、docx を受け付けます。',
  permission: 'signedIn',
  audit,
  upload: { mostBytes: 50 * 1024 * 1024 },
  /** A confined file is seen by its bringer alone, and by those who may where it is put to use. */
  query: z.strictObject({ confined: z.literal('true').optional() }),
  output: fileShape,
  refusals: {},
})

export const listFiles = endpoint({
  name: 'files.list-files',
  method: 'GET',
  path: '/api/files',
  summary: '所属する組織のファイルの一覧です。新しいものから並びます。',
  permission: 'signedIn',
  audit,
  query: z.strictObject({ cursor: z.uuid().optional() }),
  output: pageOf(listedFileShape),
  refusals: {},
})

export const downloadFile = endpoint({
  name: 'files.download-file',
  method: 'GET',
  path: '/api/files/:id',
  summary: '預けたファイルをそのまま受け取ります。',
  permission: 'signedIn',
  audit,
  params: fileParams,
  output: fileStream('application/octet-stream'),
  refusals: { 'file-not-found': fileNotFound },
})

export const removeFile = endpoint({
  name: 'files.remove-file',
  method: 'DELETE',
  path: '/api/files/:id',
  summary: '預けたファイルを取り除きます。記録は残り、中身は一日のうちに消えます。',
  permission: 'signedIn',
  audit,
  params: fileParams,
  output: z.object({ id: z.string() }),
  refusals: {
    'file-not-found': fileNotFound,
    'not-yours-to-remove': {
      status: 403,
      title: 'このファイルを取り除けるのは、預けた人と、所属する組織の管理者だけです。',
    },
  },
})
