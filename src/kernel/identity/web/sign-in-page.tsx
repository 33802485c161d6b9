import { Page } from '../../../design/page/page.tsx'
import { Notice } from '../../../design/state/notice.tsx'
import { useGo } from '../../../platform/browser/use-address.ts'
import type { PageProps } from '../../../platform/browser/web-slice.ts'
import { CompleteSignIn } from './completion/complete-sign-in.tsx'
import { SignInWithPasskey } from './completion/passkey-buttons.tsx'
import { DemoPersonas } from './demo-personas.tsx'
import { organisationsAddress, ownPath } from './own-path.ts'
import { ProviderSection } from './provider/provider-section.tsx'
import { type Account, type Session, useForgetEverythingRead, useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

export default function SignInPage({ search }: PageProps) {
  const go = useGo()
  const forget = useForgetEverythingRead()
  const session = useSession().data
  const account = session?.account
  const enrolment = session?.enrolment
  const next = ownPath(search.next)
  async function enter(place: string) {
    go(place)
    await forget()
  }
  const withNext = (page: string, next: string) => `${page}?next=${encodeURIComponent(next)}`
  const chosenPlace = ({ organisations }: Account) =>
    organisations.length > 1 ? withNext(organisationsAddress, next) : next
  /** One factor alone stays here: the session, read anew, says what is still to do. */
  const proceed = (answered: Session) => (answered.account ? enter(chosenPlace(answered.account)) : forget())
  async function completed(answered: Session) {
    if (!answered.account || enrolment?.next !== 'enrolSecondFactor') return proceed(answered)
    await enter(withNext('/sign-in/recovery-codes', chosenPlace(answered.account)))
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
        {enrolment ? (
          <CompleteSignIn enrolment={enrolment} onAnswered={completed} />
        ) : (
          <>
            <SignInForm onAnswered={proceed} />
            <SignInWithPasskey onAnswered={proceed} />
            <p>
              <a href="/sign-in/lost-passkey">パスキーだけを使っていて、なくしたとき</a>
            </p>
            <ProviderSection />
            <DemoPersonas onEntered={() => enter(next)} />
          </>
        )}
      </div>
    </Page>
  )
}
