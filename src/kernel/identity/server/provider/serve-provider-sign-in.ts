import type { Exchange } from '../../../../platform/http/exchange.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serveAfter } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { returnFromProvider, visitProvider } from '../../contract/provider-endpoints.ts'
import { saysTwoFactors } from '../../domain/provider-factors.ts'
import { askForVisitor, takeQuestion } from '../factors/ceremony.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { nullWhenRefused } from '../null-when-refused.ts'
import { hashSecretToken } from '../secret-token.ts'
import { describeSession } from '../session/describe-session.ts'
import { keepDeviceToken, startSession } from '../session/start-session.ts'
import { accountOfSubject, findProvider } from './find-provider.ts'
import { claimsOf, newVisit, reachProvider, visitAddress } from './open-provider.ts'

export const serveProviderSignIn = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serveAfter(
    visitProvider,
    async ({ body: { organisation } }, exchange) => {
      const begun = await beginVisit(floor, organisation, exchange)
      if ('refused' in begun) return begun
      const reached = await nullWhenRefused(() => reachProvider(begun.provider))
      if (!reached) return refuse('provider-not-reached')
      return { address: await visitAddress(reached, begun.visit, begun.state, exchange.origin) }
    },
    async (_work, _input, _exchange, found) => found,
  ),
  serveAfter(
    returnFromProvider,
    ({ body }, exchange) => askWhoCameBack(floor, body.query, exchange),
    async (work, _input, exchange, found) => {
      if (!found) return refuse('provider-not-accepted')
      const { organisation, claims } = found
      const end = await asSystem<
        IdentityTables,
        { token: string } | Refused<'provider-not-accepted' | 'no-account-here'>
      >(floor, work, 'sign-in', async (system) => {
        const provider = await findProvider(floor, system, organisation)
        // Changed meanwhile, or stopped: what it said then counts no more.
        if (provider?.issuer !== found.provider.issuer || provider.clientId !== found.provider.clientId)
          return refuse('provider-not-accepted')
        const accountId = await accountOfSubject(system, organisation, claims)
        if (accountId === null) return refuse('no-account-here')
        work.note({ subject: accountId })
        const factors = saysTwoFactors({ amr: claims.amr, acr: claims.acr }, provider.twoFactorAcr) ? 'full' : 'single'
        const session = { accountId, factors, organisationId: organisation, throughProvider: true } as const
        const token = await startSession(system, session, exchange)
        return token === null ? refuse('no-account-here') : { token }
      })
      if ('refused' in end) return end
      return describeSession(floor, work, { ...exchange, sessionToken: end.token })
    },
  ),
]

/**
 * Counted before the provider is asked, so that strangers make this server ask no more often than they may visit. The
 * question's id is the state; the browser that asked is the only one that may bring the answer back.
 */
const beginVisit = (floor: WorkFloor, organisation: string, exchange: Exchange) =>
  openSystemWork(floor, 'sign-in', async (work: Work<IdentityTables>) => {
    const provider = await findProvider(floor, work, organisation)
    if (!provider) return refuse('provider-not-found')
    const visit = newVisit()
    const question = {
      kind: 'provider',
      accountId: null,
      deviceHash: keepDeviceToken(exchange),
      details: { ...visit, organisation },
    } as const
    const state = await askForVisitor(work, question, exchange)
    return state === null ? refuse('too-many-visits') : { provider, visit, state }
  })

const providerOf = (floor: WorkFloor, organisation: string) =>
  openSystemWork(floor, 'sign-in', (work: Work<IdentityTables>) => findProvider(floor, work, organisation))

/**
 * What the provider says about whoever came back with this state. The state is used up before the provider is asked, so that
 * of two who bring it at once one is heard; null for whatever does not belong to a visit of this browser.
 */
async function askWhoCameBack(floor: WorkFloor, query: string, exchange: Exchange) {
  const state = new URLSearchParams(query).get('state') ?? ''
  const { deviceToken } = exchange
  if (!isUuid.test(state) || deviceToken === null) return null
  const question = await openSystemWork(floor, 'sign-in', (work: Work<IdentityTables>) =>
    takeQuestion(work, state, 'provider', hashSecretToken(deviceToken)),
  )
  if (!question) return null
  const { organisation = '', nonce = '', verifier = '' } = question.details
  const provider = await providerOf(floor, organisation)
  if (!provider) return null
  const claims = await nullWhenRefused(() => claimsOf(provider, { nonce, verifier }, state, exchange.origin, query))
  return claims ? { organisation, provider, claims } : null
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
