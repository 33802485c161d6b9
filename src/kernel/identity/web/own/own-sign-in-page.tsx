import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Loading } from '../../../../design/state/loading.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { managementCrumb } from '../../../../platform/browser/web-slice.ts'
import { ProvingAnew } from '../proof/proving-anew.tsx'
import { useSession } from '../session.ts'
import { AskedRecovery } from './asked-recovery.tsx'
import { OwnFactors } from './own-factors.tsx'
import { OwnSessions } from './own-sessions.tsx'

export default function OwnSignInPage() {
  const session = useSession()
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="どこで、何を使ってサインインしているか"
        lead="見覚えのない端末は終わらせ、なくした端末のパスキーは取り消してください。"
      >
        {session.isPending && <Loading />}
        {session.data && !session.data.account && (
          <ProblemState
            problem={{
              type: 'not-signed-in',
              status: 401,
              title: '自分の端末と要素を見るには、サインインしてください。',
            }}
          />
        )}
        {session.data?.account && (
          <>
            {session.data.account.recoveryAskedAt !== null && (
              <AskedRecovery at={session.data.account.recoveryAskedAt} />
            )}
            <OwnSessions />
            <ProvingAnew>
              <OwnFactors />
            </ProvingAnew>
          </>
        )}
      </Page>
    </>
  )
}
