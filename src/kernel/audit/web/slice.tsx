import { lazy } from 'react'
import type { WebSlice } from '../../../platform/browser/web-slice.ts'
import { breakGlassReaders } from '../contract/break-glass-endpoints.ts'
import { trailReaders } from '../contract/trail-endpoints.ts'
import { accessAddress, breakGlassAddress, checkpointAddress, ownAccessesAddress, trailAddress } from './addresses.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: trailAddress, load: () => import('./trail/trail-page.tsx') },
    { path: accessAddress, load: () => import('./access/access-page.tsx') },
    { path: ownAccessesAddress, load: () => import('./access/own-accesses-page.tsx') },
    { path: breakGlassAddress, load: () => import('./break-glass/break-glass-page.tsx') },
    { path: checkpointAddress, load: () => import('./checkpoint-page.tsx') },
  ],
  navigation: [],
  bars: [{ id: 'second-person', Bar: lazy(() => import('./break-glass/second-person-bar.tsx')) }],
  management: [
    {
      label: '監査証跡',
      href: trailAddress,
      purpose: 'だれが、いつ、何をしたかを、閲覧も含めて確かめます。',
      concerns: 'organisation',
      roles: trailReaders,
    },
    {
      label: 'アクセス報告',
      href: accessAddress,
      purpose: 'ある患者・価格表・職員などを、だれが見たかを調べ、本人に渡す表にします。',
      concerns: 'organisation',
      roles: trailReaders,
    },
    {
      label: '緊急時閲覧',
      href: breakGlassAddress,
      purpose: '緊急のときに一回だけ記録を開く許可を求め、使われた記録を確かめます。',
      concerns: 'organisation',
      roles: breakGlassReaders,
    },
    {
      label: '監査証跡の控え',
      href: checkpointAddress,
      purpose: '証跡の書き換えや切り取りを後から見つけるための控えを、外に保管します。',
      concerns: 'organisation',
      roles: trailReaders,
    },
    {
      label: '自分の記録を見た人',
      href: ownAccessesAddress,
      purpose: 'ご自身についての記録を、ほかのだれが見たかを確かめます。',
      concerns: 'oneself',
    },
  ],
}
