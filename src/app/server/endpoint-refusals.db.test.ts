import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../platform/contract/endpoint.ts'
import { type Aim, aimAtDemo, aimAtNothing } from '../testing/aim.ts'
import { askRaw, enterAs, type RawAnswer } from '../testing/callers.ts'
import { pathOf, plausibleBody, queryOf, sendingOf } from '../testing/plausible-calls.ts'
import { producedElsewhere } from '../testing/produced-elsewhere.ts'
import { provocations } from '../testing/provocations.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

// A refusal that is declared and never happens is a promise nobody keeps: each one is brought about by a real call.

let server: TestServer
let declarations: readonly Endpoint[]
beforeAll(async () => {
  server = await startTestServer({ web: false })
  declarations = server.served.map(({ declaration }) => declaration)
})
afterAll(() => server.close())

/** Who may call a slice's endpoints, where it is not the administrator of a member. */
const keepers: Readonly<Record<string, string>> = {
  governance: 'secretariat',
  registry: 'operator',
  supervision: 'prefecture-officer',
  transfer: 'receiving-nurse',
}

/** What nobody has changed since it was planted. */
let untouched: Aim | undefined

async function provoke(declaration: Endpoint, refusal: string): Promise<RawAnswer | undefined> {
  const isMissing = refusal.endsWith('-not-found') && declaration.path.includes('/:')
  const provocation = provocations[`${declaration.name} ${refusal}`] ?? (isMissing ? {} : undefined)
  if (!provocation) return undefined
  const aim = untouched ?? (await aimAtDemo(server))
  const { as = keepers[declaration.name.split('.')[0] ?? ''] ?? 'facility-administrator', arrange, times } = provocation
  const cookie = typeof as === 'string' ? await enterAs(server, as) : await as(server)
  const mine = await server.superuser.query('select account_id from kernel.demo_persona where id = $1', [as])
  const moved = await arrange?.({ server, aim, me: mine.rows[0]?.account_id })
  const target = isMissing ? aimAtNothing(aim) : { ...aim, ...moved }
  const changed = typeof provocation.body === 'function' ? provocation.body(target) : provocation.body
  const body = plausibleBody(declaration, target)
  const sending = sendingOf(declaration, body === undefined ? body : { ...(body as object), ...changed }, cookie)
  const request = {
    path: pathOf(declaration, target) + (provocation.query ?? queryOf(declaration, target)),
    method: declaration.method,
    ...sending,
    headers: { ...sending.headers, ...provocation.headers },
  }
  await server.superuser.query('delete from kernel.sign_in_failure')
  let answer = await askRaw(server, request)
  for (let time = 1; time < (times ?? 1); time += 1) answer = await askRaw(server, request)
  // A refused call changes nothing; what was arranged for it, and the good calls before it, do.
  untouched = arrange || times || typeof as !== 'string' ? undefined : aim
  return answer
}

describe('every declared refusal', () => {
  it('happens, with its status, its name and its words', async () => {
    const never: string[] = []
    let provoked = 0
    for (const declaration of declarations) {
      for (const [name, { status, title }] of Object.entries(declaration.refusals)) {
        if (`${declaration.name} ${name}` in producedElsewhere) continue
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
    expect(provoked).toBeGreaterThan(100)
  }, 600_000)

  it('is still declared where this test brings it about', () => {
    const declared = declarations.flatMap(({ name, refusals }) =>
      Object.keys(refusals).map((each) => `${name} ${each}`),
    )
    const known = [...Object.keys(provocations), ...Object.keys(producedElsewhere)]
    expect(known.filter((each) => !declared.includes(each))).toEqual([])
  })

  it.each(Object.entries(producedElsewhere))('%s is produced in the test that is named for it', async (each, test) => {
    const text = await readFile(new URL(`../../../${test}`, import.meta.url), 'utf8')
    expect(text).toContain(`'${each.split(' ')[1]}'`)
    expect(test).toMatch(/\.test\.ts$/)
  })
})
