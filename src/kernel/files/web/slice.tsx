import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = {
  pages: [{ path: '/management/files', load: () => import('./files-page.tsx') }],
  navigation: [],
  management: [
    {
      label: 'ファイル',
      href: '/management/files',
      purpose: '所属先が預けているファイルを確かめ、預け、受け取り、取り除きます。',
      concerns: 'organisation',
    },
  ],
}
