import type { ReactNode } from 'react'
import { administratorRoles } from '../../domain/roles-by-organisation.ts'
import { ForRoles } from '../for-roles.tsx'

const work = {
  refusal:
    '構成員を管理できるのは、施設管理者、法人事務局、都道府県担当者、運営者だけです。所属先の管理者に頼んでください。',
  invitation: '構成員を見るには、管理者としてサインインしてください。',
} as const

export const ForAdministrators = ({ children }: { children: ReactNode }) => (
  <ForRoles roles={administratorRoles} work={work}>
    {children}
  </ForRoles>
)
