import { createServer } from 'node:http'
// @ts-expect-error the package comes without types
import { Provider } from 'oidc-provider'

/**
 * An identity provider of its own process: the certified oidc-provider, with a sign-in page that believes the header
 * `x-person`. Arguments: the redirect address of its one client.
 */
export interface SignedIn {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly amr?: readonly string[]
}

const [redirectAddress = ''] = process.argv.slice(2)
/** Where it says how often somebody read what it is. */
const timesAskedPath = '/times-asked'
let timesAsked = 0
const people = new Map<string, SignedIn>()

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const issuer = `http://localhost:${address.port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'renkei', client_secret: 'a secret of the client', redirect_uris: [redirectAddress] }],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => people.get(sub) }),
    loadExistingGrant: async ({ oidc }: { oidc: never }) => {
      const { client, session } = oidc as { client: { clientId: string }; session: { accountId: string } }
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url === timesAskedPath) return response.end(String(timesAsked))
    if (request.url?.startsWith('/.well-known/')) timesAsked += 1
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const person: SignedIn = JSON.parse(String(request.headers['x-person']))
    people.set(person.sub, person)
    const login = { accountId: person.sub, amr: person.amr ?? [] }
    provider.interactionFinished(request, response, { login }).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  process.stdout.write(`${issuer}\n`)
})
