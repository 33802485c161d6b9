import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { returnFromProvider, visitProvider } from '../../contract/provider-endpoints.ts'
import { saysTwoFactors } from '../../domain/provider-factors.ts'
import { askQuestion, takeQuestion } from '../factors/ceremony.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { nullWhenRefused } from '../null-when-refused.ts'
import { hashSecretToken } from '../secret-token.ts'
import { describeSession } from '../session/describe-session.ts'
import { keepDeviceToken, startSession } from '../session/start-session.ts'
import { accountOfSubject, findProvider } from './find-provider.ts'
import { claimsOf, newVisit, visitAddress } from './open-provider.ts'

export const serveProviderSignIn = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(visitProvider, (work, { body }, exchange) =>
    asSystem<IdentityTables, { address: string } | Refused<'provider-not-found' | 'provider-not-reached'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const provider = await findProvider(floor, system, body.organisation)
        if (!provider) return refuse('provider-not-found')
        const visit = newVisit()
        // The question's id is the state; the browser that asked is the only one that may bring the answer back.
        const state = await askQuestion(system, {
          kind: 'provider',
          accountId: null,
          deviceHash: keepDeviceToken(exchange),
          details: { ...visit, organisation: body.organisation },
        })
        const address = await nullWhenRefused(() => visitAddress(provider, visit, state, exchange.origin))
        return address === null ? refuse('provider-not-reached') : { address }
      },
    ),
  ),
  serve(returnFromProvider, async (work, { body }, exchange) => {
    const end = await asSystem<
      IdentityTables,
      { token: string } | Refused<'provider-not-accepted' | 'no-account-here'>
    >(floor, work, 'sign-in', async (system) => {
      const state = new URLSearchParams(body.query).get('state') ?? ''
      const question = isUuid.test(state) ? await takeQuestion(system, state, 'provider') : null
      const device = exchange.deviceToken === null ? null : hashSecretToken(exchange.deviceToken)
      if (!question?.deviceHash || !device?.equals(question.deviceHash)) return refuse('provider-not-accepted')
      const { organisation = '', nonce = '', verifier = '' } = question.details
      const provider = await findProvider(floor, system, organisation)
      if (!provider) return refuse('provider-not-accepted')
      const claims = await nullWhenRefused(() =>
        claimsOf(provider, { nonce, verifier }, state, exchange.origin, body.query),
      )
      if (!claims) return refuse('provider-not-accepted')
      const accountId = await accountOfSubject(system, organisation, claims)
      if (accountId === null) return refuse('no-account-here')
      work.note({ subject: accountId })
      const factors = saysTwoFactors({ amr: claims.amr, acr: claims.acr }, provider.twoFactorAcr) ? 'full' : 'single'
      const token = await startSession(system, { accountId, factors, organisationId: organisation }, exchange)
      return token === null ? refuse('no-account-here') : { token }
    })
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  }),
]

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
