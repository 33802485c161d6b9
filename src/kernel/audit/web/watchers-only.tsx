import type { ReactNode } from 'react'
import { ForRoles } from '../../identity/web/for-roles.tsx'
import { trailReaders } from '../contract/trail-endpoints.ts'

const work = {
  refusal:
    '監査証跡を読めるのは、自法人の個人情報保護担当と施設管理者だけです。ご自身の記録を見た人は「管理」から確かめられます。',
  invitation: '監査証跡を読むには、個人情報保護担当または施設管理者としてサインインしてください。',
}

export const WatchersOnly = ({ children }: { children: ReactNode }) => (
  <ForRoles roles={trailReaders} work={work}>
    {children}
  </ForRoles>
)
