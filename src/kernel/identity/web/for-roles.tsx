import type { ReactNode } from 'react'
import { Loading } from '../../../design/state/loading.tsx'
import { ProblemState } from '../../../design/state/problem-state.tsx'
import type { Role } from '../domain/role.ts'
import { useSession } from './session.ts'

/** Says before somebody fills in a form what the server would refuse after it; the server decides. */
export function ForRoles({
  roles,
  work,
  children,
}: {
  roles: readonly Role[]
  /** What somebody without the role is told, and what a visitor is asked to do. */
  work: { readonly refusal: string; readonly invitation: string }
  children: ReactNode
}) {
  const session = useSession()
  if (session.isPending) return <Loading />
  const account = session.data?.account
  if (account?.roles.some((role) => roles.includes(role))) return children
  const problem = account
    ? { type: 'not-permitted', status: 403, title: work.refusal }
    : { type: 'not-signed-in', status: 401, title: work.invitation }
  return <ProblemState problem={problem} />
}
