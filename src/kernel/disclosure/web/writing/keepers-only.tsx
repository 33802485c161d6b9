import type { ReactNode } from 'react'
import { ForRoles } from '../../../identity/web/for-roles.tsx'
import { ruleKeepers } from '../../contract/rule-shapes.ts'

const work = {
  refusal: '開示ルールを定め、改められるのは、施設管理者（連携法人自身のルールは法人事務局）だけです。',
  invitation: '開示ルールを定めるには、施設管理者としてサインインしてください。',
}

export const KeepersOnly = ({ children }: { children: ReactNode }) => (
  <ForRoles roles={ruleKeepers} work={work}>
    {children}
  </ForRoles>
)
