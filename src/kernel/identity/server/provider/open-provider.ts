import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client'
import { stayOutsideWork } from '../../../work/server/open-work.ts'
import { providerReturnPath } from '../../contract/provider-endpoints.ts'
import { takeTurns } from '../take-turns.ts'

export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** A slow provider holds a request of ours, and no longer than this. */
const patienceSeconds = 5

/** Plain http only where this server itself is on plain loopback, to try a provider out on one machine. */
export function issuerIsSafe(issuer: string, ownOrigin: string): boolean {
  if (!URL.canParse(issuer) || !URL.canParse(ownOrigin)) return false
  const { protocol, hostname } = new URL(issuer)
  const own = new URL(ownOrigin)
  const isLoopback = (name: string) => ['localhost', '127.0.0.1', '[::1]'].includes(name)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname) && isLoopback(own.hostname))
}

/** A slow provider makes others wait no longer than its own people. */
const inTurn = takeTurns(8)

/** What the provider says about itself, asked over the network. */
export function reachProvider({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  stayOutsideWork('asking a provider')
  return inTurn(() =>
    discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), {
      timeout: patienceSeconds,
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    }),
  )
}

export const returnAddressOf = (origin: string): string => `${origin}${providerReturnPath}`

export interface Visit {
  readonly nonce: string
  readonly verifier: string
}

export const newVisit = (): Visit => ({ nonce: randomNonce(), verifier: randomPKCECodeVerifier() })

/** Where the browser goes: code flow with PKCE, state and nonce. */
export async function visitAddress(
  reached: Configuration,
  visit: Visit,
  state: string,
  origin: string,
): Promise<string> {
  const address = buildAuthorizationUrl(reached, {
    redirect_uri: returnAddressOf(origin),
    scope: 'openid email',
    state,
    nonce: visit.nonce,
    code_challenge: await calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: 'S256',
  })
  return address.href
}

/** What the provider says about who came back; throws for every answer that does not belong to this visit. */
export async function claimsOf(
  provider: Provider,
  visit: Visit,
  state: string,
  origin: string,
  query: string,
): Promise<IDToken | undefined> {
  const current = new URL(returnAddressOf(origin))
  current.search = query
  const reached = await reachProvider(provider)
  const tokens = await inTurn(() =>
    authorizationCodeGrant(reached, current, {
      expectedState: state,
      expectedNonce: visit.nonce,
      pkceCodeVerifier: visit.verifier,
      idTokenExpected: true,
    }),
  )
  return tokens.claims()
}
