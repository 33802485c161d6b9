import type { ReactNode } from 'react'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'

const work = {
  refusal: '事例を登録し、改められるのは、法人事務局と運営者だけです。',
  invitation: '事例を登録し、改めるには、法人事務局または運営者としてサインインしてください。',
}

export const RecordersOnly = ({ children }: { children: ReactNode }) => (
  <ForRoles roles={['secretariat', 'operator']} work={work}>
    {children}
  </ForRoles>
)
