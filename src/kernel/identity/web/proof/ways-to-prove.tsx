import { Button } from '../../../../design/action/button.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showFactors } from '../../contract/factor-endpoints.ts'
import { signOut } from '../../contract/session-endpoints.ts'
import { PasskeyButton } from '../completion/passkey-buttons.tsx'
import { proveWithKey } from '../completion/passkey-ceremonies.ts'
import { DemoPersonas } from '../demo-personas.tsx'
import { dropEverything, leaveFor } from '../leave.ts'
import { useSession } from '../session.ts'
import { PasswordProof } from './password-proof.tsx'

/** What the account can give; who has nothing of the own here, such as people of a member's provider, signs in anew. */
export function WaysToProve({ onProved }: { onProved: () => void }) {
  const factors = useEndpoint(showFactors, {})
  const account = useSession().data?.account
  return (
    <Answer reading={factors}>
      {({ password, oneTimePassword, passkeys }) => (
        <>
          {passkeys.length > 0 && (
            <PasskeyButton action="パスキーで確かめる" kind="primary" ceremony={proveWithKey} onAnswered={onProved} />
          )}
          {password && oneTimePassword && <PasswordProof onProved={onProved} />}
          {passkeys.length === 0 && !(password && oneTimePassword) && <SignInAnew />}
          {account && <DemoPersonas only={account.name} onEntered={onProved} />}
        </>
      )}
    </Answer>
  )
}

function SignInAnew() {
  async function leave() {
    leaveFor(`/sign-in?next=${window.location.pathname}`)
    await callEndpoint(signOut, {})
    dropEverything()
  }
  return (
    <Notice kind="info" title="この場で確かめられる要素が登録されていません。">
      <p>サインインし直すと、5分のあいだ要素を変えられます。</p>
      <div className="mt-3">
        <Button kind="secondary" onClick={leave}>
          サインインし直す
        </Button>
      </div>
    </Notice>
  )
}
