import { z } from 'zod'
import { endpoint, file } from '../../../platform/contract/endpoint.ts'
import { allianceNotFound, allianceParams } from './alliance-shapes.ts'
import { searchFields } from './find-endpoints.ts'

export const downloadAlliancesCsv = endpoint({
  name: 'registry.download-alliances-csv',
  method: 'GET',
  path: '/api/registry/alliances.csv',
  summary: '探した結果の一覧をCSV（UTF-8、BOM付き）で取り出します。',
  permission: 'public',
  audit: 'none',
  query: z.object(searchFields),
  output: file('text/csv; charset=utf-8'),
  refusals: {},
})

export const downloadAlliancesJson = endpoint({
  name: 'registry.download-alliances-json',
  method: 'GET',
  path: '/api/registry/alliances.json',
  summary: '探した結果を、資料ごとの記載を含めてJSONで取り出します。',
  permission: 'public',
  audit: 'none',
  query: z.object(searchFields),
  output: file('application/json; charset=utf-8'),
  refusals: {},
})

export const downloadAllianceCsv = endpoint({
  name: 'registry.download-alliance-csv',
  method: 'GET',
  path: '/api/registry/alliances/:id/csv',
  summary: '一つの法人についての記載を、一行に一つの記載と出典としてCSVで取り出します。',
  permission: 'public',
  audit: 'none',
  params: allianceParams,
  output: file('text/csv; charset=utf-8'),
  refusals: allianceNotFound,
})

export const downloadAllianceJson = endpoint({
  name: 'registry.download-alliance-json',
  method: 'GET',
  path: '/api/registry/alliances/:id/json',
  summary: '一つの法人についての記載をJSONで取り出します。',
  permission: 'public',
  audit: 'none',
  params: allianceParams,
  output: file('application/json; charset=utf-8'),
  refusals: allianceNotFound,
})
