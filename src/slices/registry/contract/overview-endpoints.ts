import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { activityCategoryShape } from './activity-shapes.ts'
import { nationalCountShape, prefectureShape, sourceShape } from './statement-shapes.ts'

const countFields = {
  total: z.number().int(),
  certified: z.number().int(),
  dissolved: z.number().int(),
  revoked: z.number().int(),
}

export const countAlliances = endpoint({
  name: 'registry.count-alliances',
  method: 'GET',
  path: '/api/registry/counts',
  summary: '登録簿にある法人の数を都道府県別に数え、資料が示す全国の数と並べます。',
  permission: 'public',
  audit: 'none',
  output: z.object({
    /** All 47, in the order of their codes, zeros included. */
    prefectures: z.array(z.object({ prefecture: prefectureShape, ...countFields })),
    prefectureUnknown: z.object(countFields),
    register: z.object(countFields),
    /** As documents state them; they speak of other days than the register's lines, so the numbers differ. */
    national: z.array(nationalCountShape),
    whyTheyDiffer: z.string(),
  }),
  refusals: {},
})

export const listActivities = endpoint({
  name: 'registry.list-activities',
  method: 'GET',
  path: '/api/registry/activities',
  summary: '取組の分類と、それぞれを資料で確かめられる法人の数を示します。',
  permission: 'public',
  audit: 'none',
  output: z.object({
    items: z.array(z.object({ key: activityCategoryShape, name: z.string(), alliances: z.number().int() })),
  }),
  refusals: {},
})

export const listSources = endpoint({
  name: 'registry.list-sources',
  method: 'GET',
  path: '/api/registry/sources',
  summary: '登録簿の記載の出典となる資料の一覧です。',
  permission: 'public',
  audit: 'none',
  output: z.object({ items: z.array(sourceShape) }),
  refusals: {},
})
