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
import {
  askForPasskey,
  askToRegisterPasskey,
  registerPasskey,
  signInWithPasskey,
} from '../../contract/passkey-endpoints.ts'
import type { Session } from '../session.ts'

type OnAnswered = (session: Session) => void

export const SignInWithPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <PasskeyButton
    title="パスキーを使う"
    note="パスキーは、これだけで2つの要素にあたります。"
    action="パスキーでサインインする"
    ceremony={giveKey}
    onAnswered={onAnswered}
  />
)

export const EnrolPasskey = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <PasskeyButton
    title="パスキーを登録する"
    note="この端末の指紋、顔、暗証番号などで、次からサインインできます。認証アプリの代わりになります。"
    action="この端末のパスキーを登録する"
    ceremony={addKey}
    onAnswered={onAnswered}
  />
)

function PasskeyButton({
  title,
  note,
  action,
  ceremony,
  onAnswered,
}: {
  title: string
  note: string
  action: string
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
    <Section title={title} note={note}>
      {message && <Notice kind="error" title={message} announce />}
      <Button kind="secondary" busy={busy} onClick={run} className="mt-2">
        {action}
      </Button>
    </Section>
  )
}

async function giveKey(): Promise<Answer<Session>> {
  const asked = await callEndpoint(askForPasskey, { body: {} })
  if (!asked.ok) return asked
  const { ceremony, options } = asked.value
  const response = await startAuthentication({ optionsJSON: options })
  return callEndpoint(signInWithPasskey, { body: { ceremony, response: asSent(response) } })
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
