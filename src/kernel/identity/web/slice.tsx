import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [{ path: '/sign-in', load: () => import('./sign-in-page.tsx') }],
  navigation: [],
}
