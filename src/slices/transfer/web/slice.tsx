import { lazy } from 'react'
import { openingAddress } from '../../../kernel/audit/web/addresses.ts'
import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/transfer', load: () => import('./board/board-page.tsx') },
    { path: '/transfer/requests/$id', load: () => import('./detail/case-page.tsx') },
    { path: '/transfer/enquiries/$id', load: () => import('./answer/enquiry-page.tsx') },
    { path: '/transfer/outside', load: () => import('./outside/outside-page.tsx') },
    { path: '/transfer/kept', load: () => import('./kept/kept-cases-page.tsx') },
    { path: '/transfer/kept/$id', load: () => import('./kept/kept-case-page.tsx') },
    { path: '/transfer/templates', load: () => import('./conversation/templates-page.tsx') },
    { path: '/transfer/new', load: () => import('./request/new-request-page.tsx') },
    { path: '/transfer/requests/$id/edit', load: () => import('./request/request-page.tsx') },
    { path: '/transfer/figures', load: () => import('./figures/figures-page.tsx') },
    { path: '/transfer/register', load: () => import('./sharing/register-page.tsx') },
    { path: '/transfer/partners', load: () => import('./partners/partners-page.tsx') },
    { path: '/transfer/beds', load: () => import('./beds/beds-page.tsx') },
    { path: '/transfer/wards', load: () => import('./capability/wards-page.tsx') },
    { path: openingAddress('transferRecord', '$grant'), load: () => import('./emergency/emergency-page.tsx') },
    { path: '/transfer/wards/$wardId', load: () => import('./capability/ward-page.tsx') },
  ],
  navigation: [
    {
      label: '転院調整',
      href: '/transfer',
      pages: [
        { label: '依頼と照会', href: '/transfer' },
        { label: '空床', href: '/transfer/beds' },
        { label: '病棟と受入条件', href: '/transfer/wards' },
        { label: '指標', href: '/transfer/figures' },
        { label: '連携先', href: '/transfer/partners' },
        { label: '授受の記録', href: '/transfer/register' },
        { label: '定型文', href: '/transfer/templates' },
      ],
    },
  ],
  bars: [{ id: 'beds-to-confirm', Bar: lazy(() => import('./beds/bed-reminder-bar.tsx')) }],
}
