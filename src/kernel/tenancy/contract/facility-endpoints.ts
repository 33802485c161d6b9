import { z } from 'zod'
import { institutionCodeForm, isInstitutionCode } from '../../../foundation/institution-code.ts'
import { japanBounds } from '../../../foundation/position.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

const audit = { informationClass: 'facility' } as const
const degrees = ({ from, through }: { readonly from: number; readonly through: number }) =>
  z.number().min(from, '日本の外です。').max(through, '日本の外です。')
const positionShape = z.strictObject({
  latitude: degrees(japanBounds.latitude),
  longitude: degrees(japanBounds.longitude),
})

export const listFacilities = endpoint({
  name: 'tenancy.list-facilities',
  method: 'GET',
  path: '/api/tenancy/facilities',
  summary: '自組織の施設と、その位置・医療機関コードです。',
  permission: ['facilityAdministrator'],
  audit,
  output: pageOf(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      municipality: z.string(),
      position: positionShape.nullable(),
      institutionCode: z.string().nullable(),
    }),
  ),
  refusals: {},
})

export const recordFacilityParticulars = endpoint({
  name: 'tenancy.record-facility-particulars',
  method: 'PUT',
  path: '/api/tenancy/facilities/:facilityId/particulars',
  summary: '自組織の施設の位置と医療機関コードを記録します。空にすると、分からないものとして扱います。',
  permission: ['facilityAdministrator'],
  audit,
  params: z.object({ facilityId: z.uuid() }),
  body: z.strictObject({
    position: positionShape.nullable(),
    institutionCode: z.string().refine(isInstitutionCode, `医療機関コードは、${institutionCodeForm}です。`).nullable(),
  }),
  output: z.object({}),
  refusals: {
    'facility-not-found': { status: 404, title: '自組織の施設の中に、見つかりませんでした。' },
    'institution-code-of-other-prefecture': {
      status: 422,
      title: '医療機関コードの先頭2桁が、施設のある都道府県と違います。',
    },
    'institution-code-taken': {
      status: 409,
      title: 'その医療機関コードは、ほかの施設のものとして登録されています。番号を確かめてください。',
    },
  },
})
