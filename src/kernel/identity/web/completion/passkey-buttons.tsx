import {
  type PublicKeyCredentialCreationOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { type Answer, callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import {
  askForPasskey,
  askToRegisterPasskey,
  registerPasskey,
  resumeSession,
  signInWithPasskey,
} from '../../contract/passkey-endpoints.ts'
import type { Session } from '../session.ts'

type OnAnswered = (session: Session) => void

export const SignInWithPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <Section title="パスキーを使う" note="パスキーは、これだけで2つの要素にあたります。">
    <PasskeyButton action="パスキーでサインインする" ceremony={giveKey} onAnswered={onAnswered} />
  </Section>
)

/** One gesture goes on with a session that rests; where it is over by now, the same gesture signs in anew. */
export const ResumeWithPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <PasskeyButton action="パスキーで続ける" kind="primary" autoFocus ceremony={resumeWithKey} onAnswered={onAnswered} />
)

/** Beside the factors one has already. */
export const AddPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <PasskeyButton action="この端末のパスキーを登録する" ceremony={addKey} onAnswered={onAnswered} />
)

export const EnrolPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <Section
    title="パスキーを登録する"
    note="この端末の指紋、顔、暗証番号などで、次からサインインできます。認証アプリの代わりになります。"
  >
    <AddPasskey onAnswered={onAnswered} />
  </Section>
)

function PasskeyButton({
  action,
  kind = 'secondary',
  autoFocus = false,
  ceremony,
  onAnswered,
}: {
  action: string
  kind?: 'primary' | 'secondary'
  autoFocus?: boolean
  ceremony: () => Promise<Answer<Session>>
  onAnswered: OnAnswered
}) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)
  async function run() {
    setBusy(true)
    // The browser throws when the person cancels, when there is no key, and when the site may not ask for one.
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

const giveKey = (): Promise<Answer<Session>> => withAssertion((body) => callEndpoint(signInWithPasskey, { body }))

const resumeWithKey = (): Promise<Answer<Session>> =>
  withAssertion(async (body) => {
    const resumed = await callEndpoint(resumeSession, { body })
    return resumed.ok || resumed.problem.type !== 'nothing-to-resume'
      ? resumed
      : callEndpoint(signInWithPasskey, { body })
  })

async function withAssertion(
  send: (body: CallOf<typeof signInWithPasskey>['body']) => Promise<Answer<Session>>,
): Promise<Answer<Session>> {
  const asked = await callEndpoint(askForPasskey, { body: {} })
  if (!asked.ok) return asked
  const { ceremony, options } = asked.value
  return send({ ceremony, response: asSent(await startAuthentication({ optionsJSON: options })) })
}

async function addKey(): Promise<Answer<Session>> {
  const asked = await callEndpoint(askToRegisterPasskey, { body: {} })
  if (!asked.ok) return asked
  const { ceremony, options } = asked.value
  // The server's half of the same library made them; the contract says no more than that.
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const response = asSent(await startRegistration({ optionsJSON }))
  return callEndpoint(registerPasskey, { body: { ceremony, label: navigator.platform || '端末', response } })
}

/** The library's interface becomes a plain record, as the contract has it. */
const asSent = <Given extends { readonly clientExtensionResults: object }>({
  clientExtensionResults,
  ...given
}: Given) => ({ ...given, clientExtensionResults: Object.fromEntries(Object.entries(clientExtensionResults)) })
