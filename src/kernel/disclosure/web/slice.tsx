import type { WebSlice } from '../../../platform/browser/web-slice.ts'
import { noticeReaders } from '../contract/notice-endpoints.ts'
import { careRoles } from '../contract/sharing-endpoints.ts'
import {
  addRuleAddress,
  grantedAddress,
  noticesAddress,
  ruleAddress,
  rulesAddress,
  sharingsAddress,
} from './addresses.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: rulesAddress, load: () => import('./rules/rules-page.tsx') },
    { path: addRuleAddress, load: () => import('./writing/add-rule-page.tsx') },
    { path: ruleAddress('$ruleId'), load: () => import('./writing/revise-rule-page.tsx') },
    { path: grantedAddress, load: () => import('./granted/granted-page.tsx') },
    { path: noticesAddress, load: () => import('./notices/notices-page.tsx') },
    { path: sharingsAddress, load: () => import('./sharing/sharings-page.tsx') },
  ],
  navigation: [],
  management: [
    {
      label: '開示ルール',
      href: rulesAddress,
      purpose: '自法人の何を、だれに、どこまで見せるかを決めます。',
      concerns: 'organisation',
    },
    {
      label: 'ほかの法人から開示されているもの',
      href: grantedAddress,
      purpose: 'ほかの法人が、いま何を見せているかを確かめます。',
      concerns: 'organisation',
    },
    {
      label: 'お知らせ',
      href: noticesAddress,
      purpose: '見える範囲の変更、緊急時閲覧、会議の招集などの知らせを読みます。',
      concerns: 'organisation',
      roles: noticeReaders,
    },
    {
      label: '患者情報の共有の根拠',
      href: sharingsAddress,
      purpose: '照会・提供・受領の三つの事実を記録し、共有してよいかを確かめます。',
      concerns: 'organisation',
      roles: careRoles,
    },
  ],
}
