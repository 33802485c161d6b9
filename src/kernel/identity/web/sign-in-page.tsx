import { Page } from '../../../design/page/page.tsx'
import { Notice } from '../../../design/state/notice.tsx'
import { useGo } from '../../../platform/browser/use-address.ts'
import type { PageProps } from '../../../platform/browser/web-slice.ts'
import { DemoPersonas } from './demo-personas.tsx'
import { useForgetEverythingRead, useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

export default function SignInPage({ search }: PageProps) {
  const go = useGo()
  const forget = useForgetEverythingRead()
  const account = useSession().data?.account
  async function enter() {
    go(ownPath(search.next))
    await forget()
  }
  return (
    <Page
      title="サインイン"
      lead="登録簿の閲覧にサインインは要りません。訂正や、法人の業務に使うときにサインインしてください。"
    >
      <div className="max-w-[40rem] space-y-8">
        {account && (
          <Notice kind="info" title={`${account.organisation} ${account.name} 様としてサインインしています。`} />
        )}
        <SignInForm onEntered={enter} />
        <DemoPersonas onEntered={enter} />
      </div>
    </Page>
  )
}

/** Only a path of this site: an address handed in from outside must not lead away after signing in. */
function ownPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/registry'
}
