import type { WebSlice } from '../../../platform/browser/web-slice.ts'
import { administratorRoles } from '../domain/roles-by-organisation.ts'
import { organisationsAddress } from './own-path.ts'
import { invitationPath, inviteAddress, peopleAddress } from './people/addresses.ts'

export const webSlice: WebSlice = {
  pages: [
    { path: '/sign-in', load: () => import('./sign-in-page.tsx') },
    { path: '/sign-in/recovery-codes', load: () => import('./completion/recovery-codes-page.tsx') },
    { path: '/sign-in/lost-passkey', load: () => import('./completion/lost-passkey-page.tsx') },
    { path: organisationsAddress, load: () => import('./organisations-page.tsx') },
    { path: '/sign-in/provider', load: () => import('./provider/provider-return-page.tsx') },
    { path: invitationPath, load: () => import('./invitation/invitation-page.tsx') },
    { path: '/management/sign-in', load: () => import('./own/own-sign-in-page.tsx') },
    { path: peopleAddress, load: () => import('./people/people-page.tsx') },
    { path: inviteAddress, load: () => import('./people/inviting/invite-page.tsx') },
    { path: `${peopleAddress}/$account`, load: () => import('./people/person/person-page.tsx') },
    { path: '/management/provider', load: () => import('./provider/provider-page.tsx') },
  ],
  navigation: [],
  management: [
    {
      label: '自分のサインイン',
      href: '/management/sign-in',
      purpose: 'サインインしている端末を確かめて終わらせ、パスキー、認証アプリ、回復コードを変えます。',
      concerns: 'oneself',
    },
    {
      label: '構成員と役割',
      href: peopleAddress,
      purpose: '人を招待し、役割を申し出、確認し、離任した人の利用を止めます。',
      concerns: 'organisation',
      roles: administratorRoles,
    },
    {
      label: '所属先の認証基盤',
      href: '/management/provider',
      purpose: '所属先が持つ認証基盤（OpenID Connect）で、構成員がサインインできるようにします。',
      concerns: 'organisation',
      roles: administratorRoles,
    },
  ],
}
