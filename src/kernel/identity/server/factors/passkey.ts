import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { nullWhenRefused } from '../null-when-refused.ts'
import { askForVisitor, askQuestion, takeQuestion } from './ceremony.ts'

/** A passkey belongs to the host people see; WebAuthn itself refuses to use it for another. */
const rpIdOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).hostname : 'localhost')

const transportsOf = (transports: readonly string[]) => [...transports] as AuthenticatorTransport[]

export async function askToRegister(
  work: Work<IdentityTables>,
  account: { readonly accountId: string; readonly email: string },
  exchange: Exchange,
) {
  const existing = await work.db
    .selectFrom('kernel.passkey')
    .select(['id', 'transports'])
    .where('account_id', '=', account.accountId)
    .execute()
  const options = await generateRegistrationOptions({
    rpName: '連携 (Renkei)',
    rpID: rpIdOf(exchange.origin),
    userName: account.email,
    userID: new TextEncoder().encode(account.accountId),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: existing.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
  })
  const ceremony = await askQuestion(work, {
    kind: 'registerPasskey',
    accountId: account.accountId,
    deviceHash: null,
    details: { challenge: options.challenge },
  })
  return { ceremony, options: { ...options } }
}

/** The new passkey's id, or null when the answer does not prove one made for this question, here, by a verified user. */
export async function register(
  work: Work<IdentityTables>,
  accountId: string,
  given: { readonly ceremony: string; readonly label: string; readonly response: object },
  exchange: Exchange,
): Promise<string | null> {
  const question = await takeQuestion(work, given.ceremony, 'registerPasskey')
  if (question?.accountId !== accountId) return null
  const registered = await nullWhenRefused(() =>
    verifyRegistrationResponse({
      response: given.response as RegistrationResponseJSON,
      expectedChallenge: question.details.challenge ?? '',
      expectedOrigin: exchange.origin,
      expectedRPID: rpIdOf(exchange.origin),
      requireUserVerification: true,
    }),
  )
  if (!registered?.verified) return null
  const { id, publicKey, counter, transports } = registered.registrationInfo.credential
  const inserted = await work.db
    .insertInto('kernel.passkey')
    .values({
      id,
      account_id: accountId,
      public_key: Buffer.from(publicKey),
      counter,
      transports: [...(transports ?? [])],
      label: given.label,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? id : null
}

/** Null: too many questions from there wait for their answers. */
export async function askForAssertion(work: Work<IdentityTables>, exchange: Exchange) {
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(exchange.origin),
    userVerification: 'required',
  })
  const { challenge } = options
  const question = { kind: 'usePasskey', accountId: null, deviceHash: null, details: { challenge } } as const
  const ceremony = await askForVisitor(work, question, exchange)
  return ceremony === null ? null : { ceremony, options: { ...options } }
}

/** Whose passkey answered, or null. A counter that does not grow is a copied passkey, and is refused. */
export async function acceptAssertion(
  work: Work<IdentityTables>,
  given: { readonly ceremony: string; readonly response: { readonly id: string } },
  exchange: Exchange,
): Promise<string | null> {
  const question = await takeQuestion(work, given.ceremony, 'usePasskey')
  const passkey = await work.db
    .selectFrom('kernel.passkey as passkey')
    .innerJoin('kernel.account as account', 'account.id', 'passkey.account_id')
    .selectAll('passkey')
    .where('passkey.id', '=', given.response.id)
    .where('account.disabled_at', 'is', null)
    .forUpdate('passkey')
    .executeTakeFirst()
  if (!question || !passkey) return null
  const asserted = await nullWhenRefused(() =>
    verifyAuthenticationResponse({
      response: given.response as AuthenticationResponseJSON,
      expectedChallenge: question.details.challenge ?? '',
      expectedOrigin: exchange.origin,
      expectedRPID: rpIdOf(exchange.origin),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: transportsOf(passkey.transports),
      },
    }),
  )
  if (!asserted?.verified) return null
  await work.db
    .updateTable('kernel.passkey')
    .set({ counter: asserted.authenticationInfo.newCounter, last_used_at: work.now })
    .where('id', '=', passkey.id)
    .execute()
  return passkey.account_id
}
