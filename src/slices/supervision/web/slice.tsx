import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/supervision', load: () => import('./desk/desk-page.tsx') },
    { path: '/supervision/alliances/$id', load: () => import('./file/alliance-page.tsx') },
    { path: '/supervision/applications/$id', load: () => import('./application/application-page.tsx') },
    { path: '/supervision/ours', load: () => import('./file/ours-page.tsx') },
    { path: '/supervision/ours/apply', load: () => import('./submit/apply-page.tsx') },
    { path: '/alliances/$id', load: () => import('./public/public-page.tsx') },
  ],
  navigation: [{ label: '都道府県との手続', href: '/supervision' }],
}
