import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [{ path: '/overview', load: () => import('./overview-page.tsx') }],
  navigation: [{ label: '今日の仕事', href: '/overview' }],
}
