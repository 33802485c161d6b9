import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/registry', load: () => import('./register/register-page.tsx') },
    { path: '/registry/add', load: () => import('./correction/add-page.tsx') },
    { path: '/registry/alliances/$id', load: () => import('./alliance/alliance-page.tsx') },
    { path: '/registry/alliances/$id/correct', load: () => import('./correction/correct-page.tsx') },
    { path: '/registry/alliances/$id/revisions/$revision', load: () => import('./alliance/revision-page.tsx') },
  ],
  navigation: [{ label: '法人の登録簿', href: '/registry' }],
}
