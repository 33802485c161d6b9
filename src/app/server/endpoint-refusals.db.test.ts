import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../platform/contract/endpoint.ts'
import { askRaw, enterAs, type RawAnswer } from '../testing/callers.ts'
import { type Aim, aimAtDemo, pathOf, plausibleBody } from '../testing/plausible-calls.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

// A refusal that is declared and never happens is a promise nobody keeps: each one is brought about by a real call.

let server: TestServer
let aim: Aim
let declarations: readonly Endpoint[]
beforeAll(async () => {
  server = await startTestServer({ web: false })
  aim = await aimAtDemo(server)
  declarations = server.served.map(({ declaration }) => declaration)
})
afterAll(() => server.close())

interface Provocation {
  readonly query?: string
  readonly body?: object
  readonly headers?: Record<string, string>
  /** How often it takes; the last answer counts. */
  readonly times?: number
}

const elsewhere: Provocation = { headers: { via: '1.1 somewhere' } }
const beforeTheLaw = '2016-01-01'

/** What brings a refusal about, beside the plausible call of its endpoint. `-not-found` needs nothing but another id. */
const provocations: Readonly<Record<string, Provocation>> = {
  'identity.list-personas not-a-demo': elsewhere,
  'identity.sign-in-as-persona not-a-demo': elsewhere,
  'identity.sign-in-as-persona persona-not-found': { body: { persona: 'nobody' } },
  'identity.sign-in email-or-password-is-wrong': {},
  'identity.sign-in too-many-attempts': { times: 11 },
  'governance.show-case before-the-law': { query: `?on=${beforeTheLaw}` },
  'governance.try-what-if before-the-law': { body: { on: beforeTheLaw } },
  'governance.try-what-if edit-not-applicable': { body: { edits: [{ withdraw: 'いない社員' }] } },
  'governance.add-case case-not-readable': { body: { text: 'name: [' } },
  'governance.revise-case case-not-readable': { body: { text: 'name: [' } },
  'governance.revise-case case-changed-meanwhile': { body: { revision: 9 } },
  'registry.list-alliances cursor-not-valid': { query: '?cursor=x' },
  'registry.add-source source-already-listed': { times: 2 },
  'registry.add-alliance entry-not-valid': { body: { sourceId: 'no-such-source' } },
  'registry.correct-alliance entry-not-valid': { body: { sourceId: 'no-such-source' } },
  'registry.correct-alliance entry-changed-meanwhile': { body: { expectedRevision: 9 } },
}

async function provoke(declaration: Endpoint, refusal: string): Promise<RawAnswer | undefined> {
  const isMissing = refusal.endsWith('-not-found') && declaration.path.includes(':id')
  const provocation = isMissing ? {} : provocations[`${declaration.name} ${refusal}`]
  if (!provocation) return undefined
  const cookie = await enterAs(server, declaration.name.startsWith('registry.') ? 'operator' : 'secretariat')
  const target = isMissing ? { caseId: crypto.randomUUID(), allianceId: 'no-such-alliance' } : aim
  const body = plausibleBody(declaration)
  const request = {
    path: pathOf(declaration, target) + (provocation.query ?? ''),
    method: declaration.method,
    headers: {
      host: 'localhost',
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...provocation.headers,
    },
    body: body === undefined ? '' : JSON.stringify({ ...(body as object), ...provocation.body }),
  }
  let answer = await askRaw(server, request)
  for (let time = 1; time < (provocation.times ?? 1); time += 1) answer = await askRaw(server, request)
  return answer
}

describe('every declared refusal', () => {
  it('happens, with its status, its name and its words', async () => {
    const never: string[] = []
    let provoked = 0
    for (const declaration of declarations) {
      for (const [name, { status, title }] of Object.entries(declaration.refusals)) {
        const answer = await provoke(declaration, name)
        if (!answer) {
          never.push(`${declaration.name} ${name}`)
          continue
        }
        provoked += 1
        expect(answer.headers['content-type'], `${declaration.name} ${name}`).toContain('application/problem+json')
        expect(JSON.parse(answer.text), `${declaration.name} ${name}`).toMatchObject({ type: name, status, title })
        expect(answer.status).toBe(status)
      }
    }
    expect(never, 'refusals that nothing here brings about').toEqual([])
    expect(provoked).toBeGreaterThan(30)
  })

  it('is still declared where this test brings it about', () => {
    const declared = declarations.flatMap(({ name, refusals }) =>
      Object.keys(refusals).map((each) => `${name} ${each}`),
    )
    expect(Object.keys(provocations).filter((each) => !declared.includes(each))).toEqual([])
  })
})
