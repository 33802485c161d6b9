import type { WebSlice } from '../../../platform/browser/web-slice.ts'
import { facilitiesAddress, membersAddress, planAddress } from './addresses.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: membersAddress, load: () => import('./members/members-page.tsx') },
    { path: facilitiesAddress, load: () => import('./facilities/facilities-page.tsx') },
    { path: planAddress, load: () => import('./leaving/plan-page.tsx') },
    { path: `${membersAddress}/withdrawals/$id`, load: () => import('./leaving/withdrawal-page.tsx') },
  ],
  navigation: [],
  management: [
    {
      label: '社員と入退会',
      href: membersAddress,
      purpose: '法人の社員と在籍の期間を確かめ、入会と脱退の手続きを進めます。',
      concerns: 'organisation',
    },
    {
      label: '自組織の施設',
      href: facilitiesAddress,
      purpose: '施設の位置と医療機関コードを登録し、転院の候補の距離や、連携先との照合に使います。',
      concerns: 'organisation',
      roles: ['facilityAdministrator'],
    },
  ],
}
