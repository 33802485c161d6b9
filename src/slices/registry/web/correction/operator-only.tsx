import type { ReactNode } from 'react'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'

const work = {
  refusal: '登録簿を書き換えられるのは、運営者だけです。',
  invitation: '登録簿を書き換えるには、運営者としてサインインしてください。',
}

export const OperatorOnly = ({ children }: { children: ReactNode }) => (
  <ForRoles roles={['operator']} work={work}>
    {children}
  </ForRoles>
)
