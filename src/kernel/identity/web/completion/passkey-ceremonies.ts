import {
  type PublicKeyCredentialCreationOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { type Answer, callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import {
  askForPasskey,
  askToRegisterPasskey,
  registerPasskey,
  resumeSession,
  signInWithPasskey,
} from '../../contract/passkey-endpoints.ts'
import { proveWithPasskey } from '../../contract/proof-endpoints.ts'
import { deviceWords } from '../own/device-words.ts'
import type { Session } from '../session.ts'

// The browser throws when the person cancels, when there is no key, and when the site may not ask for one.

export const giveKey = (): Promise<Answer<Session>> =>
  withAssertion((body) => callEndpoint(signInWithPasskey, { body }))

/** Where the session is over by now, the same gesture signs in anew. */
export const resumeWithKey = (): Promise<Answer<Session>> =>
  withAssertion(async (body) => {
    const resumed = await callEndpoint(resumeSession, { body })
    return resumed.ok || resumed.problem.type !== 'nothing-to-resume'
      ? resumed
      : callEndpoint(signInWithPasskey, { body })
  })

/** In a session that goes on: the holder is there. */
export const proveWithKey = (): Promise<Answer<object>> =>
  withAssertion((body) => callEndpoint(proveWithPasskey, { body }))

async function withAssertion<Value>(
  send: (body: CallOf<typeof signInWithPasskey>['body']) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const asked = await callEndpoint(askForPasskey, { body: {} })
  if (!asked.ok) return asked
  const { ceremony, options } = asked.value
  return send({ ceremony, response: asSent(await startAuthentication({ optionsJSON: options })) })
}

export async function addKey(): Promise<Answer<Session>> {
  const asked = await callEndpoint(askToRegisterPasskey, { body: {} })
  if (!asked.ok) return asked
  const { ceremony, options } = asked.value
  // The server's half of the same library made them; the contract says no more than that.
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const response = asSent(await startRegistration({ optionsJSON }))
  return callEndpoint(registerPasskey, { body: { ceremony, label: deviceWords(navigator.userAgent), response } })
}

/** The library's interface becomes a plain record, as the contract has it. */
const asSent = <Given extends { readonly clientExtensionResults: object }>({
  clientExtensionResults,
  ...given
}: Given) => ({ ...given, clientExtensionResults: Object.fromEntries(Object.entries(clientExtensionResults)) })
