import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../foundation/calendar-date.ts'
import { openFileVault } from '../../kernel/files/server/file-vault.ts'
import type { Role } from '../../kernel/identity/domain/role.ts'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import {
  acceptJoining,
  listJoinings,
  proposeJoining,
  takeBackJoining,
} from '../../kernel/tenancy/contract/joining-endpoints.ts'
import {
  confirmWithdrawal,
  listWithdrawals,
  proposeWithdrawal,
  takeBackWithdrawal,
} from '../../kernel/tenancy/contract/withdrawal-endpoints.ts'
import type { LeavingPorts } from '../../kernel/tenancy/server/leaving/leaving-ports.ts'
import { runDueWithdrawal } from '../../kernel/tenancy/server/leaving/run-withdrawal.ts'
import type { ServedEndpoint } from '../../kernel/work/server/server-slice.ts'
import { answerOf, callServed } from '../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf, Endpoint } from '../../platform/contract/endpoint.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { leavingPorts, servedEndpoints } from './server-slices.ts'

const organisation = (last: string) => `0190a000-0000-7000-8000-0000000000${last}`
const alliance = organisation('01')
const today = dateInJapan(new Date())

/** Longer than the seeding pauses to think, shorter than the wait below. */
const idleTransactionMilliseconds = 5_000

let server: TestServer
let served: readonly ServedEndpoint[]
let ports: LeavingPorts
beforeAll(async () => {
  server = await startTestServer({
    web: false,
    timeLimits: { statementMilliseconds: 30_000, idleTransactionMilliseconds },
  })
  // The rounds are run by hand below.
  await server.stop()
  const vault = await openFileVault(server.dataDirectory)
  served = servedEndpoints(server.floor, vault)
  ports = leavingPorts(server.floor, vault)
})
afterAll(() => server.close())

const person = (organisationId: string, roles: readonly Role[]): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles,
})
const call = <E extends Endpoint>(viewer: Viewer, declaration: E, input: CallOf<E>) =>
  callServed(server.floor, served, viewer, declaration, input)
const leaving = { allianceId: alliance, effectiveOn: today, reason: '' }
const raise = (_withdrawal: string, error: unknown) => {
  throw error
}

describe('a proposal', () => {
  it('of a withdrawal is taken back by the member, and can then not be confirmed', async () => {
    const member = () => person(organisation('11'), ['facilityAdministrator'])
    const { id } = await answerOf(call(member(), proposeWithdrawal, { body: leaving }))
    const strange = call(person(organisation('12'), ['facilityAdministrator']), takeBackWithdrawal, { params: { id } })
    expect(await strange).toMatchObject({ refusal: 'withdrawal-not-found' })
    const taken = await answerOf(call(member(), takeBackWithdrawal, { params: { id } }))
    expect(taken).toMatchObject({ state: 'takenBack', mayConfirm: false, mayTakeBack: false })
    for (const again of [confirmWithdrawal, takeBackWithdrawal])
      expect(await call(member(), again, { params: { id } })).toMatchObject({ refusal: 'is-decided-already' })
    expect(await runDueWithdrawal(ports, raise)).toBe(false)
  })

  it('of a joining is taken back by the office that made it, and can then not be accepted', async () => {
    const office = () => person(alliance, ['secretariat'])
    const member = () => person(organisation('11'), ['facilityAdministrator'])
    const body = {
      organisationId: organisation('11'),
      memberKind: 'participant',
      joinedOn: today,
      source: '試験',
    } as const
    const { id } = await answerOf(call(office(), proposeJoining, { body }))
    const listed = async (viewer: Viewer) =>
      (await answerOf(call(viewer, listJoinings, {}))).items.find((joining) => joining.id === id)
    expect(await listed(member())).toMatchObject({
      mayAccept: true,
      mayTakeBack: false,
      organisation: expect.stringMatching(/みなと/),
    })
    await answerOf(call(office(), takeBackJoining, { params: { id } }))
    expect(await listed(member())).toMatchObject({ mayAccept: false, takenBackAt: expect.any(String) })
    expect(await call(member(), acceptJoining, { params: { id } })).toMatchObject({ refusal: 'joining-not-found' })
    expect(await call(office(), takeBackJoining, { params: { id } })).toMatchObject({ refusal: 'is-decided-already' })
  })
})

describe('a withdrawal with many files', () => {
  it('may take longer than a transaction otherwise may do nothing', async () => {
    const member = () => person(organisation('12'), ['facilityAdministrator'])
    const { id } = await answerOf(call(member(), proposeWithdrawal, { body: leaving }))
    await answerOf(call(member(), confirmWithdrawal, { params: { id } }))
    const keep: LeavingPorts['bundles']['keep'] = async (...given) => {
      await delay(1.2 * idleTransactionMilliseconds)
      return ports.bundles.keep(...given)
    }
    expect(await runDueWithdrawal({ ...ports, bundles: { ...ports.bundles, keep } }, raise)).toBe(true)
    const { items } = await answerOf(call(member(), listWithdrawals, {}))
    expect(items.find((withdrawal) => withdrawal.id === id)).toMatchObject({ state: 'done', failedAttempts: 0 })
  })
})

describe('a withdrawal that fails', () => {
  it('holds up no other, says so, waits longer each time, and is carried out once its cause is gone', async () => {
    const [failing, following] = [organisation('14'), organisation('11')]
    // Its file lies nowhere: the bundle cannot be made.
    const lost = 'f'.repeat(64)
    await server.superuser.query(
      `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes, sha256, object_name, uploaded_by, uploaded_at)
       values (gen_random_uuid(), $1, '失われた.pdf', 'pdf', 'application/pdf', 1, $2, $2, gen_random_uuid(), now())`,
      [failing, lost],
    )
    const ids: string[] = []
    for (const member of [failing, following]) {
      const one = () => person(member, ['facilityAdministrator'])
      const { id } = await answerOf(call(one(), proposeWithdrawal, { body: leaving }))
      await answerOf(call(one(), confirmWithdrawal, { params: { id } }))
      ids.push(id)
    }
    await server.superuser.query('update kernel.withdrawal set effective_on = effective_on - 1 where id = $1', [ids[0]])
    const failures: string[] = []
    const attempt = () => runDueWithdrawal(ports, (withdrawal) => failures.push(withdrawal))
    const seen = async (id: string | undefined) => {
      const { items } = await answerOf(call(person(alliance, ['secretariat']), listWithdrawals, {}))
      return items.find((withdrawal) => withdrawal.id === id)
    }
    expect([await attempt(), await attempt(), await attempt()]).toEqual([true, true, false])
    expect(failures).toEqual([ids[0]])
    expect(await seen(ids[0])).toMatchObject({ state: 'confirmed', failedAttempts: 1 })
    expect(await seen(ids[1])).toMatchObject({ state: 'done', failedAttempts: 0, nextAttemptAt: null })

    const due = () =>
      server.superuser.query('update kernel.withdrawal set next_attempt_at = proposed_at where id = $1', [ids[0]])
    await due()
    expect([await attempt(), await attempt()]).toEqual([true, false])
    const again = await seen(ids[0])
    expect(again?.failedAttempts).toBe(2)
    expect(new Date(again?.nextAttemptAt ?? '').getTime()).toBeGreaterThan(Date.now() + 60_000)
    await server.superuser.query('delete from kernel.file where object_name = $1', [lost])
    await due()
    expect(await attempt()).toBe(true)
    expect(await seen(ids[0])).toMatchObject({ state: 'done' })
    expect(failures).toEqual([ids[0], ids[0]])
  })
})
