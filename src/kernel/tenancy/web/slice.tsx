import type { WebSlice } from '../../../platform/browser/web-slice.ts'
import { membersAddress, planAddress } from './addresses.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: membersAddress, load: () => import('./members/members-page.tsx') },
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
  ],
}
