import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAuditTrail } from '../../../audit/server/seal-audit-trail.ts'
import { verifyAuditTrail } from '../../../audit/server/verify-audit-trail.ts'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'

let server: IdentityServer
let hospital: string

beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

const linesOf = async (operation: string, subject: string | null = null) =>
  (
    await server.superuser.query(
      `select outcome, refusal, times, source_address from kernel.audit_line
       where operation = $1 and ($2::text is null or subject = $2) order by at, times nulls first`,
      [operation, subject],
    )
  ).rows

async function minutePasses() {
  await server.superuser.query("update kernel.audit_repeat set minute = minute - interval '1 minute'")
  await sealAuditTrail(server.floor.database)
}

const inParallel = (times: number, act: () => Promise<unknown>) => Promise.all(Array.from({ length: times }, act))

describe('what visitors do not get', () => {
  it('is one line at once, and one more that says how often it came again in that minute', async () => {
    await inParallel(60, () => server.browser().delete('/api/session'))
    expect(await linesOf('identity.sign-out')).toMatchObject([{ outcome: 'done', times: null }])
    await minutePasses()
    expect(await linesOf('identity.sign-out')).toMatchObject([{ times: null }, { outcome: 'done', times: 59 }])
    await minutePasses()
    expect(await linesOf('identity.sign-out')).toHaveLength(2)
  })

  it('once in a minute leaves no second line', async () => {
    await server.browser().post('/api/session/provider/return', { query: '?state=x' })
    await minutePasses()
    expect(await linesOf('identity.return-from-provider')).toMatchObject([
      { outcome: 'refused', refusal: 'provider-not-accepted', times: null },
    ])
  })

  it('is told apart by whom it was aimed at; the owner learns how often', async () => {
    const [aimedAt, other] = [await server.person(hospital, ['buyer']), await server.person(hospital, ['buyer'])]
    for (let word = 0; word < 25; word += 1)
      await server.browser().signIn({ email: aimedAt.email, password: `guess number ${word}` })
    await server.browser().signIn({ email: other.email, password: 'a guess' })
    await minutePasses()
    const lines = await linesOf('identity.sign-in', aimedAt.accountId)
    const timesOf = (name: string) =>
      lines.filter(({ refusal }) => refusal === name).reduce((sum, { times }) => sum + (times ?? 1), 0)
    expect([timesOf('email-or-password-is-wrong'), timesOf('too-many-attempts')]).toEqual([10, 15])
    // Two of each, and two more where the minute ended meanwhile.
    expect(lines.length).toBeLessThanOrEqual(8)
    expect(await linesOf('identity.sign-in', other.accountId)).toHaveLength(1)
    await server.superuser.query('delete from kernel.sign_in_failure where email = $1', [aimedAt.email])
    const owner = await server.browser().enter(aimedAt)
    expect((await owner.get('/api/identity/sessions')).body.refusedSignIns.times).toBe(25)
    const stranger = await server.browser().enter(await server.person(hospital, ['buyer']))
    expect((await stranger.get('/api/identity/sessions')).body.refusedSignIns).toEqual({ times: 0, newestAt: null })
  })

  it('from more than a thousand networks in a minute is no longer told apart by network', async () => {
    await server.superuser.query(
      `insert into kernel.audit_repeat
       select date_trunc('minute', clock_timestamp()) + i * interval '1 minute', 'net' || n, 'x', 'x', 'refused', '', '', 1
       from generate_series(1, 1000) n, generate_series(0, 1) i`,
    )
    await inParallel(3, () => server.browser().post('/api/session/provider/return', { query: '?state=y' }))
    const { rows } = await server.superuser.query("select times from kernel.audit_repeat where network = '*'")
    expect(rows).toEqual([{ times: 3 }])
    await server.superuser.query('delete from kernel.audit_repeat')
  })
})

describe('what visitors get', () => {
  it('is a line each time', async () => {
    const person = await server.person(hospital, ['buyer'])
    for (let time = 0; time < 3; time += 1) await server.browser().signIn(person)
    expect(await linesOf('identity.sign-in', person.accountId)).toMatchObject(Array(3).fill({ outcome: 'done' }))
  })
})

describe('the chain', () => {
  it('holds with such lines in it, and shows a count that was changed', async () => {
    await minutePasses()
    const before = await verifyAuditTrail(server.floor)
    expect(before.chains.flatMap(({ faults }) => faults)).toEqual([])
    await server.superuser.query('update kernel.audit_line set times = 1 where times = 59')
    const after = await verifyAuditTrail(server.floor)
    expect(after.chains.flatMap(({ faults }) => faults)).toHaveLength(1)
  })
})
