import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/governance/cases', load: () => import('./cases/cases-page.tsx') },
    { path: '/governance/cases/add', load: () => import('./writing/add-case-page.tsx') },
    { path: '/governance/cases/$id/revise', load: () => import('./writing/revise-case-page.tsx') },
    { path: '/governance/cases/$id', load: () => import('./criteria/criteria-page.tsx') },
    { path: '/governance/cases/$id/what-if', load: () => import('./what-if/what-if-page.tsx') },
    { path: '/governance/cases/$id/policy', load: () => import('./policy/policy-page.tsx') },
    { path: '/governance/cases/$id/application', load: () => import('./application/application-page.tsx') },
  ],
  navigation: [{ label: '認定基準の確認', href: '/governance/cases' }],
}
