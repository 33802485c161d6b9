import { z } from 'zod'
import { prefectures } from '../../../foundation/prefectures.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { allianceNotFound, allianceParams, allianceShape, revisionShape, summaryShape } from './alliance-shapes.ts'
import { entryShape, statusShape } from './entry-shapes.ts'

/** A form sends an unused filter as an empty text; that is no filter. */
const filterOf = <const Value extends string>(values: readonly Value[], message: string) =>
  z.enum(['', ...values], message).optional()

const searchWords = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\0'), '使えない文字が含まれています。')
    .optional()

export const searchFields = {
  /** Words looked for in names, members, facilities and municipalities; all of them must occur. */
  q: searchWords(200),
  prefecture: filterOf(prefectures, '都道府県の名称を「千葉県」のように書いてください。'),
  /** A category's key or its Japanese name. */
  activity: searchWords(60),
  status: filterOf(statusShape.options, 'certified、dissolved、revoked のどれかを書いてください。'),
}

export const listAlliances = endpoint({
  name: 'registry.list-alliances',
  method: 'GET',
  path: '/api/registry/alliances',
  summary: '地域医療連携推進法人を名称・参加法人・施設・市区町村、都道府県、取組、状態で探します。',
  permission: 'public',
  audit: 'none',
  query: z.object({
    ...searchFields,
    cursor: searchWords(1_000),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: pageOf(summaryShape),
  refusals: {
    'cursor-not-valid': { status: 400, title: '続きの位置が読み取れません。一覧の最初から開き直してください。' },
  },
})

export const showAlliance = endpoint({
  name: 'registry.show-alliance',
  method: 'GET',
  path: '/api/registry/alliances/:id',
  summary: '一つの地域医療連携推進法人について、資料ごとの記載を並べて示します。',
  permission: 'public',
  audit: 'none',
  params: allianceParams,
  output: allianceShape,
  refusals: allianceNotFound,
})

export const showAllianceRevision = endpoint({
  name: 'registry.show-alliance-revision',
  method: 'GET',
  path: '/api/registry/alliances/:id/revisions/:revision',
  summary: '登録簿の過去の版を、そのときの記載のまま示します。',
  permission: 'public',
  audit: 'none',
  params: z.object({ ...allianceParams.shape, revision: z.coerce.number().int().min(1).max(1_000_000) }),
  output: z.object({ ...revisionShape.shape, entry: entryShape }),
  refusals: allianceNotFound,
})
