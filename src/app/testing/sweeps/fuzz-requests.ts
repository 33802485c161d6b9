import fc from 'fast-check'
import type { Endpoint } from '../../../platform/contract/endpoint.ts'
import type { Aim } from '../aim.ts'
import { pathOf, queryOf } from '../plausible-calls.ts'
import { arbitraryInput, hostileTexts } from './arbitrary-input.ts'
import { endsSessions, type FuzzWorld, indecencies } from './fuzz-world.ts'

export interface FuzzRequest {
  readonly declaration: Endpoint
  readonly cookie: string
  readonly path: string
  readonly body: unknown
}

/** Requests of one endpoint made from its declared shapes: mostly as declared, often wrong in a place, by anybody. */
export function requestsOf(declaration: Endpoint, { aim, cookies }: FuzzWorld): fc.Arbitrary<FuzzRequest> {
  const drawn = fc.record({
    cookie: fc.constantFrom(...cookies),
    id: fc.option(fc.constantFrom(...hostileTexts), { freq: 5, nil: null }),
    query: declaration.query ? arbitraryInput(declaration.query) : fc.constant(undefined),
    body: declaration.body ? arbitraryInput(declaration.body) : fc.constant(undefined),
  })
  return drawn.map(({ cookie, id, query, body }) => ({
    declaration,
    cookie: endsSessions(declaration) ? '' : cookie,
    path:
      pathOf(declaration, id === null ? aim : aimAtWords(aim, id)) + (queryText(query) || queryOf(declaration, aim)),
    body,
  }))
}

/** Sends one and answers what is wrong with what came back or was left behind, and how much is stored now. */
export async function tryRequest(world: FuzzWorld, request: FuzzRequest, before: string) {
  const { statuses, ...tried } = await tryRequests(world, [request], before)
  return { ...tried, status: statuses[0] }
}

/** Several at once: whether a refusal or a reading left something behind is asked after the last of them. */
export async function tryRequests(world: FuzzWorld, requests: readonly FuzzRequest[], before: string) {
  const answers: Awaited<ReturnType<typeof send>>[] = []
  for (let next = 0; next < requests.length; next += atOnce)
    answers.push(...(await Promise.all(requests.slice(next, next + atOnce).map((each) => send(world, each)))))
  const stored = await world.stored()
  const faults = answers.flatMap(({ called, faults }) => faults.map((fault) => `${called}: ${fault}`))
  const mayHaveChanged = answers.some(({ method, status }) => method !== 'GET' && status < 400)
  if (stored !== before && !mayHaveChanged)
    faults.push(
      `${answers
        .map(({ called }) => called)
        .join(' | ')
        .slice(0, 600)}: left something behind`,
    )
  return { statuses: answers.map(({ status }) => status), stored, faults }
}

const atOnce = 8

async function send(world: FuzzWorld, { declaration, cookie, path, body }: FuzzRequest) {
  const answer = await world.call(declaration, cookie, path, body)
  const faults = [...indecencies(answer)]
  // Who is signed in is heard as such; a sweep of visitors only would find nothing.
  if (cookie !== '' && answer.text.includes('sign-in-required')) faults.push('a session was not heard')
  const { method } = declaration
  return { method, status: answer.status, faults, called: `${method} ${path} ${JSON.stringify(body)?.slice(0, 300)}` }
}

const aimAtWords = (aim: Aim, words: string): Aim => {
  const encoded = Object.keys(aim).map((name) => [name, encode(words)])
  return { ...aim, ...Object.fromEntries(encoded) }
}

const queryText = (query: unknown): string => {
  if (typeof query !== 'object' || query === null) return ''
  const pairs = Object.entries(query).map(([name, value]) =>
    [name, value].map((each) => encode(typeof each === 'string' ? each : (JSON.stringify(each) ?? ''))).join('='),
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** encodeURIComponent throws on half a surrogate pair. */
const encode = (words: string): string => encodeURIComponent(words.toWellFormed())
