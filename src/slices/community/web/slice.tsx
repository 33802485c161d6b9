import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [{ path: '/community', load: () => import('./council/council-page.tsx') }],
  navigation: [{ label: '社会福祉協議会', href: '/community' }],
}
