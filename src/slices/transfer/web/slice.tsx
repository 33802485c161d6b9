import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/transfer/beds', load: () => import('./beds/beds-page.tsx') },
    { path: '/transfer/wards', load: () => import('./capability/wards-page.tsx') },
    { path: '/transfer/wards/$wardId', load: () => import('./capability/ward-page.tsx') },
  ],
  navigation: [{ label: '空床', href: '/transfer/beds' }],
}
