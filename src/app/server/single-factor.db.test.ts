import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

interface Operation {
  readonly operationId: string
  readonly 'x-permission': string | readonly string[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}

let server: TestServer
let cookie: string
let operations: { method: string; path: string; operation: Operation }[]
beforeAll(async () => {
  server = await startTestServer({ web: false })
  const entered = await fetch(`${server.url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'operator' }),
  })
  cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  await server.superuser.query("update kernel.session set factors = 'single'")
  const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
})
afterAll(() => server.close())

const call = async ({ method, path, operation }: (typeof operations)[number]) => {
  const [mediaType] = Object.keys(operation.requestBody?.content ?? {})
  const answer = await fetch(server.url + path.replace(/\{\w+\}/g, crypto.randomUUID()), {
    method,
    headers: { cookie, ...(mediaType === undefined ? {} : { 'content-type': mediaType }) },
    ...(mediaType === undefined ? {} : { body: '{}' }),
  })
  return { status: answer.status, type: answer.ok ? '' : ((await answer.json()) as { type: string }).type }
}

describe('a session with one factor', () => {
  it('meets 403 at every declared endpoint but those that complete the sign-in', async () => {
    const closed = operations.filter(
      ({ operation }) => !['public', 'enrolment'].includes(`${operation['x-permission']}`),
    )
    expect(closed.length).toBeGreaterThan(20)
    for (const each of closed) {
      const refused = { status: 403, type: 'second-factor-required' }
      expect(await call(each), each.operation.operationId).toEqual(refused)
    }
  })

  it('is let through where the sign-in is completed, and nowhere else is declared so', async () => {
    const open = operations.filter(({ operation }) => operation['x-permission'] === 'enrolment')
    for (const each of open) expect((await call(each)).type).not.toBe('second-factor-required')
    expect(open.map(({ operation }) => operation.operationId).sort()).toEqual([
      'identity.ask-to-register-passkey',
      'identity.change-password',
      'identity.confirm-one-time-password',
      'identity.give-one-time-password',
      'identity.prepare-one-time-password',
      'identity.prove-with-passkey',
      'identity.prove-with-password',
      'identity.register-passkey',
      'identity.show-factors',
      'identity.use-recovery-code',
    ])
  })

  it('opens no live stream', async () => {
    const answer = await fetch(`${server.url}/api/stream`, { headers: { cookie } })
    await answer.body?.cancel()
    expect(answer.status).not.toBe(200)
  })

  it('is nobody yet to the pages, and told what is next', async () => {
    const shown = (await (await fetch(`${server.url}/api/session`, { headers: { cookie } })).json()) as {
      account: unknown
      enrolment: { next: string }
    }
    expect(shown.account).toBeNull()
    expect(shown.enrolment.next).toBe('enrolSecondFactor')
  })
})
