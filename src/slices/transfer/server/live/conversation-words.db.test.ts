import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LiveServer, type SignedIn, serveLive, signedIn } from '../../../../kernel/events/testing/live-stage.ts'
import { readStream, type StreamReader, until } from '../../../../kernel/events/testing/stream-reader.ts'
import type { Role } from '../../../../kernel/identity/domain/role.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { Followed } from '../../../../platform/contract/live-stream.ts'
import { listMessages, markMessagesRead, sendMessage } from '../../contract/conversation-endpoints.ts'
import { type AccountViewer, someoneOf, type TransferWays, waysThroughCases } from '../../testing/open-transfer-test.ts'
import { transferSlice } from '../slice.ts'
import { conversationTopics } from './conversation-topics.ts'

let floor: TestFloor
let server: LiveServer
let test: TransferWays
beforeAll(async () => {
  const heard = new Set(conversationTopics.map(({ name }) => name))
  floor = await openTestFloor(transferSlice.reactions, (name) => heard.has(name))
  server = await serveLive(floor.floor, conversationTopics)
  test = waysThroughCases(floor)
})
afterAll(async () => {
  await server.stop()
  await floor.close()
})

const key = () => crypto.randomUUID()
const write = (who: AccountViewer, id: string, body: string) =>
  test.answer(who, sendMessage, { params: { id }, body: { body, clientMessageId: key() } })
const someone = ({ organisationId }: AccountViewer, role: Role = 'liaisonNurse') =>
  signedIn(test.superuser, organisationId, [role])
const viewerOf = ({ accountId, organisationId }: SignedIn): AccountViewer => ({
  ...someoneOf(organisationId),
  accountId,
})
const follow = (who: SignedIn, following: readonly string[], after?: string) =>
  readStream(server.url, who.token, { following, ...(after !== undefined && { after }) })

const contents = (reader: StreamReader, topic = 'transfer.message-sent') =>
  reader.frames.flatMap(({ event, content }) =>
    event === topic ? [content as { position: number; followed?: Followed }] : [],
  )
const heard = (reader: StreamReader, position: number) =>
  until(() => contents(reader).some((each) => each.position === position), `message ${position}`)
const linesOf = async ({ accountId }: SignedIn) => {
  const { rows } = await test.superuser.query<{ subject: string }>(
    `select subject from kernel.audit_line where account_id = $1 and operation = 'transfer.list-messages'`,
    [accountId],
  )
  return rows.map(({ subject }) => subject)
}

describe('whoever has a conversation open', () => {
  it('is told at once what reading it would answer, each party as it sees it', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    const people = [await someone(sender), await someone(receiver)]
    const readers = await Promise.all(people.map((who) => follow(who, [enquiryId])))
    const { position } = await write(sender, enquiryId, '10時に着きます')
    for (const [at, reader] of readers.entries()) {
      await heard(reader, position)
      const [who] = people.slice(at)
      const asked = { params: { id: enquiryId }, query: { after: String(position - 1) } }
      const [item] = (await test.answer(who ? viewerOf(who) : sender, listMessages, asked)).items
      expect(item).toMatchObject({ body: '10時に着きます', own: at === 0 })
      expect(contents(reader).at(-1)?.followed).toEqual({ row: enquiryId, words: { message: item } })
      reader.cut()
    }
  })

  it('is told how far each party has read', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    const reader = await follow(await someone(sender), [enquiryId])
    await test.answer(receiver, markMessagesRead, { params: { id: enquiryId }, body: { position: 2 } })
    await until(() => contents(reader, 'transfer.messages-read').length > 0, 'the mark')
    expect(contents(reader, 'transfer.messages-read')[0]?.followed?.words).toMatchObject({
      readMarks: [{ organisationId: receiver.organisationId, organisationName: '架空の法人2', position: 2 }],
    })
    reader.cut()
  })

  it('stands in the trail with the case, once a minute; whoever follows nothing does not', async () => {
    const { sender, id, enquiryId } = await test.aDecidedCase()
    const [follower, other] = [await someone(sender), await someone(sender)]
    const readers = [await follow(follower, [enquiryId]), await follow(other, [])]
    for (const words of ['一つ目', '二つ目']) {
      const { position } = await write(sender, enquiryId, words)
      for (const reader of readers) await heard(reader, position)
    }
    expect(await linesOf(follower)).toEqual([id])
    floor.setNow(new Date(Date.now() + 60_000))
    const { position } = await write(sender, enquiryId, '一分あと')
    for (const reader of readers) await heard(reader, position)
    floor.setNow(null)
    expect(await linesOf(follower)).toEqual([id, id])
    expect(await linesOf(other)).toEqual([])
    expect(contents(readers[1] as StreamReader).every(({ followed }) => followed === undefined)).toBe(true)
    for (const reader of readers) reader.cut()
  })

  it('is told nothing while its line cannot be written, and everything afterwards; nobody waits for it', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    const follower = await someone(sender)
    const [reader, other] = [await follow(follower, [enquiryId]), await follow(await someone(receiver), [enquiryId])]
    await test.superuser.query(
      `create function public.no_line() returns trigger language plpgsql as $$ begin raise 'no line'; end $$;
       create trigger no_line before insert on kernel.audit_line for each row
         when (new.account_id = '${follower.accountId}') execute function public.no_line()`,
    )
    const { position } = await write(sender, enquiryId, '記録とともに')
    await heard(other, position)
    await delay(200)
    expect(contents(reader)).toEqual([])
    await test.superuser.query('drop trigger no_line on kernel.audit_line; drop function public.no_line()')
    await heard(reader, position)
    expect(JSON.stringify(contents(reader))).toContain('記録とともに')
    reader.cut()
    other.cut()
  })

  it('after a rush is told that there is more, and reads it', async () => {
    const { sender, enquiryId } = await test.aDecidedCase()
    const who = await someone(sender)
    const before = await follow(who, [enquiryId])
    await until(() => before.lastId() !== '', 'where the stream stands')
    const lastId = before.lastId()
    before.cut()
    const positions: number[] = []
    for (let written = 0; written < 51; written += 1)
      positions.push((await write(someoneOf(sender.organisationId), enquiryId, `その${written}`)).position)
    const again = await follow(who, [enquiryId], lastId)
    await heard(again, positions.at(-1) ?? 0)
    expect(contents(again).map(({ position }) => position)).toEqual(positions)
    expect(contents(again).filter(({ followed }) => followed)).toEqual([])
    again.cut()
  })
})

describe('following a conversation tells nothing', () => {
  it('to somebody of no party, of a role that reads no conversation, or about a conversation nobody follows', async () => {
    const { sender, receivers, enquiryId, enquiries } = await test.aDecidedCase()
    const stranger = (await test.anAlliance(1)).sender
    const [, thanked] = receivers as [AccountViewer, AccountViewer]
    const readers = [
      await follow(await someone(stranger), [enquiryId]),
      await follow(await someone(thanked), [enquiryId]),
      await follow(await someone(sender, 'buyer'), [enquiryId]),
      await follow(await someone(sender), [enquiries[1] ?? '', 'x', key()]),
    ]
    const party = await follow(await someone(sender), [enquiryId])
    const { position } = await write(sender, enquiryId, '二者だけに')
    await heard(party, position)
    await delay(100)
    for (const reader of readers) {
      expect(JSON.stringify(reader.frames)).not.toContain('二者だけに')
      reader.cut()
    }
    party.cut()
  })

  it('once the session is over', async () => {
    const { sender, enquiryId } = await test.aDecidedCase()
    const who = await someone(sender)
    const reader = await follow(who, [enquiryId])
    await test.superuser.query('update kernel.session set ended_at = now() where account_id = $1', [who.accountId])
    await write(sender, enquiryId, 'もう聞けない')
    await until(reader.isClosed, 'the stream closed')
    expect(JSON.stringify(reader.frames)).not.toContain('もう聞けない')
  })
})
