import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { allianceNotFound, allianceParams, changeFields } from './alliance-shapes.ts'
import { entryShape } from './entry-shapes.ts'
import { sourceShape } from './statement-shapes.ts'

const written = z.object({ id: z.string(), revision: z.number().int() })

const entryNotValid = {
  'entry-not-valid': { status: 422, title: '記載に誤りがあります。示した項目を直してください。' },
} as const

export const addAlliance = endpoint({
  name: 'registry.add-alliance',
  method: 'POST',
  path: '/api/registry/alliances',
  summary: '登録簿に法人を加えます。',
  permission: ['operator'],
  audit: { informationClass: 'public-register' },
  body: z.strictObject({ ...changeFields, entry: entryShape }),
  output: written,
  refusals: entryNotValid,
})

export const correctAlliance = endpoint({
  name: 'registry.correct-alliance',
  method: 'POST',
  path: '/api/registry/alliances/:id/revisions',
  summary: '登録簿の記載を改め、新しい版とします。前の版は残ります。',
  permission: ['operator'],
  audit: { informationClass: 'public-register' },
  params: allianceParams,
  body: z.strictObject({
    ...changeFields,
    /** The revision the correction was written from. */
    expectedRevision: z.number().int().min(1),
    entry: entryShape,
  }),
  output: written,
  refusals: {
    ...entryNotValid,
    ...allianceNotFound,
    'entry-changed-meanwhile': {
      status: 409,
      title: 'ほかの人が先に記載を改めました。最新の記載を読み直してからやり直してください。',
    },
  },
})

export const addSource = endpoint({
  name: 'registry.add-source',
  method: 'POST',
  path: '/api/registry/sources',
  summary: '記載の出典となる資料を加えます。加えた資料は書き換えられません。',
  permission: ['operator'],
  audit: { informationClass: 'public-register' },
  body: sourceShape,
  output: z.object({ id: z.string() }),
  refusals: {
    'source-already-listed': { status: 409, title: 'この番号の資料はすでに登録されています。' },
  },
})
