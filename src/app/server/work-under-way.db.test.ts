import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../foundation/calendar-date.ts'
import { openFileVault } from '../../kernel/files/server/file-vault.ts'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import {
  confirmWithdrawal,
  listWithdrawals,
  previewWithdrawal,
  proposeWithdrawal,
} from '../../kernel/tenancy/contract/withdrawal-endpoints.ts'
import type { ServedEndpoint } from '../../kernel/work/server/server-slice.ts'
import { answerOf, callServed } from '../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf, Endpoint } from '../../platform/contract/endpoint.ts'
import { someoneOf, type TransferWays, waysThroughCases } from '../../slices/transfer/testing/open-transfer-test.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { servedEndpoints } from './server-slices.ts'

let server: TestServer
let served: readonly ServedEndpoint[]
let ways: TransferWays
beforeAll(async () => {
  server = await startTestServer({ web: false })
  // The rounds would carry out what is only decided here.
  await server.stop()
  served = servedEndpoints(server.floor, await openFileVault(server.dataDirectory))
  ways = waysThroughCases(server)
})
afterAll(() => server.close())

const today = dateInJapan(new Date())
const call = <E extends Endpoint>(viewer: Viewer, declaration: E, input: CallOf<E>) =>
  callServed(server.floor, served, viewer, declaration, input)
const administratorOf = (organisationId: string) => someoneOf(organisationId, 'facilityAdministrator')

describe('before a withdrawal', () => {
  it('the member is shown what it would break off on either side, with the steps missing and nobody’s patient', async () => {
    const decided = await ways.aDecidedCase()
    const draft = await ways.aDraft(decided.sender)
    const query = { allianceId: decided.allianceId, effectiveOn: today }
    const seenBy = async ({ organisationId }: { organisationId: string }) =>
      (await answerOf(call(administratorOf(organisationId), previewWithdrawal, { query }))).underWay
    const own = await seenBy(decided.sender)
    expect(own).toMatchObject([
      {
        id: decided.id,
        side: 'own',
        withWhom: '架空の法人2',
        state: '受入先決定',
        href: `/transfer/requests/${decided.id}`,
      },
    ])
    expect(own[0]?.missing.slice(0, 2)).toEqual(['日程を確定する', '書類の完了を記録する'])
    expect(own.map(({ id }) => id)).not.toContain(draft)
    expect(await seenBy(decided.receiver)).toMatchObject([{ id: decided.id, side: 'others', withWhom: '架空の法人1' }])
    const [, neverChosen] = decided.receivers
    expect(await seenBy(neverChosen ?? decided.sender)).toEqual([])
    const { patient } = await ways.shown(decided.sender, decided.id)
    expect(JSON.stringify(own)).not.toContain(patient?.name)
  })

  it('the office is told numbers, as they were when it was decided', async () => {
    const { allianceId, sender } = await ways.aDecidedCase()
    const body = { allianceId, effectiveOn: today, reason: '' }
    const { id } = await answerOf(call(administratorOf(sender.organisationId), proposeWithdrawal, { body }))
    await answerOf(call(administratorOf(sender.organisationId), confirmWithdrawal, { params: { id } }))
    const office = someoneOf(allianceId, 'secretariat')
    const { items } = await answerOf(call(office, listWithdrawals, {}))
    expect(items).toMatchObject([{ id, underWay: { own: 1, others: 0 } }])
    const stayedBehind = await call(office, previewWithdrawal, { query: { allianceId, effectiveOn: today } })
    expect(stayedBehind).toMatchObject({ refusal: 'not-permitted' })
  })
})
