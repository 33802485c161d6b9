import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import type { Role } from '../../../identity/domain/role.ts'
import { openSystemWork } from '../../../work/server/open-work.ts'
import type { RowTopic } from '../../../work/server/server-slice.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { organisation, serveLive, signedIn } from '../../testing/live-stage.ts'
import { readStream, until } from '../../testing/stream-reader.ts'

const name = 'test.words-written'
const ofOrganisation = z.object({ organisationId: z.string() })
const readWords = endpoint({
  name: 'test.read-words',
  method: 'GET',
  path: '/api/test/words',
  summary: '試験の言葉を返します。',
  permission: ['privacyOfficer'],
  audit: { informationClass: 'test', purpose: 'internalAudit' },
  output: z.object({ text: z.string() }),
  refusals: {},
})
/** A row that all of its organisation see, with words for those who may call the endpoint. */
const topic: RowTopic = {
  name,
  row: { table: 'kernel.organisation', idOf: (payload) => ofOrganisation.parse(payload).organisationId },
  shape: ofOrganisation,
  words: {
    insteadOf: readWords,
    shape: z.object({ text: z.string() }),
    read: async (_work, payloads) =>
      payloads.map((payload) => {
        const { organisationId } = ofOrganisation.parse(payload)
        return {
          words: { text: '役割のある人に', secret: '形にない言葉' },
          seen: { subject: organisationId, ownerId: organisationId },
        }
      }),
  },
}

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor([], (event) => event === name)
})
afterAll(() => test.close())

it('words go to whoever may call what they stand for, with its purpose in the trail; others hear that something changed', async () => {
  const own = await organisation(test.superuser)
  const server = await serveLive(test.floor, [topic])
  const follow = async (role: Role) => {
    const who = await signedIn(test.superuser, own, [role])
    return { who, reader: await readStream(server.url, who.token, { following: [own] }) }
  }
  const [may, mayNot] = [await follow('privacyOfficer'), await follow('buyer')]
  await openSystemWork(test.floor, 'test-setup', (work) =>
    work.publish({ name, version: 1, organisationId: own, payload: { organisationId: own } }),
  )
  const heard = ({ reader }: typeof may) =>
    reader.frames.filter(({ event }) => event === name).map(({ content }) => content)
  await until(() => heard(may).length === 1 && heard(mayNot).length === 1, 'both hear')
  expect(heard(may)).toEqual([{ organisationId: own, followed: { row: own, words: { text: '役割のある人に' } } }])
  expect(heard(mayNot)).toEqual([{ organisationId: own }])
  const { rows } = await test.superuser.query(
    `select account_id, purpose_kind from kernel.audit_line where operation = 'test.read-words'`,
  )
  expect(rows).toEqual([{ account_id: may.who.accountId, purpose_kind: 'internalAudit' }])
  await server.stop()
})
