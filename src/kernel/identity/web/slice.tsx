import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/sign-in', load: () => import('./sign-in-page.tsx') },
    { path: '/sign-in/recovery-codes', load: () => import('./completion/recovery-codes-page.tsx') },
  ],
  navigation: [],
  management: [],
}
