import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import type { Answer } from '../../../../platform/browser/call-endpoint.ts'
import { useProvedAnew } from '../proof/use-proved-anew.ts'
import type { Session } from '../session.ts'
import { addKey, giveKey, resumeWithKey } from './passkey-ceremonies.ts'

type OnAnswered = (session: Session) => void

export const SignInWithPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <Section title="パスキーを使う" note="パスキーは、これだけで2つの要素にあたります。">
    <PasskeyButton action="パスキーでサインインする" ceremony={giveKey} onAnswered={onAnswered} />
  </Section>
)

/** Goes on with a session that rests. */
export const ResumeWithPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <PasskeyButton action="パスキーで続ける" kind="primary" autoFocus ceremony={resumeWithKey} onAnswered={onAnswered} />
)

/** Beside the factors one has already. */
export function AddPasskey({ onAnswered }: { onAnswered: OnAnswered }) {
  const proved = useProvedAnew()
  return <PasskeyButton action="この端末のパスキーを登録する" ceremony={() => proved(addKey)} onAnswered={onAnswered} />
}

export const EnrolPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <Section
    title="パスキーを登録する"
    note="この端末の指紋、顔、暗証番号などで、次からサインインできます。認証アプリの代わりになります。"
  >
    <AddPasskey onAnswered={onAnswered} />
  </Section>
)

export function PasskeyButton<Value>({
  action,
  kind = 'secondary',
  autoFocus = false,
  ceremony,
  onAnswered,
}: {
  action: string
  kind?: 'primary' | 'secondary'
  autoFocus?: boolean
  ceremony: () => Promise<Answer<Value>>
  onAnswered: (value: Value) => void
}) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function run() {
    setBusy(true)
    // Cancelled, or there is no key that fits.
    const answer = await ceremony().catch(() => undefined)
    setBusy(false)
    if (answer?.ok) return onAnswered(answer.value)
    setMessage(answer?.problem.title ?? 'パスキーを使えませんでした。もう一度試すか、ほかの方法を使ってください。')
  }
  return (
    <>
      {message && <Notice kind="error" title={message} announce />}
      <Button kind={kind} busy={busy} onClick={run} autoFocus={autoFocus} className="mt-2">
        {action}
      </Button>
    </>
  )
}
