import type { ReactNode } from 'react'
import { Loading } from '../../../../design/state/loading.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { useSession } from '../../../../kernel/identity/web/session.ts'

/** Says beforehand what the server would refuse afterwards; the server decides. */
export function OperatorOnly({ children }: { children: ReactNode }) {
  const session = useSession()
  if (session.isPending) return <Loading />
  const account = session.data?.account
  if (account?.roles.includes('operator')) return children
  return (
    <ProblemState
      problem={{
        type: account ? 'not-permitted' : 'not-signed-in',
        status: account ? 403 : 401,
        title: account
          ? '登録簿を書き換えられるのは、運営者だけです。'
          : '登録簿を書き換えるには、運営者としてサインインしてください。',
      }}
    />
  )
}
