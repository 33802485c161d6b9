import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { noticeLeft, noticeLeftEvent } from '../../kernel/disclosure/published/notice-left.ts'
import { readStream, type StreamReader, until } from '../../kernel/events/testing/stream-reader.ts'
import type { OpenFloor } from '../../kernel/work/server/open-floor.ts'
import { openSystemWork } from '../../kernel/work/server/open-work.ts'
import { openSecondFloor } from '../../kernel/work/testing/open-second-floor.ts'
import { enterAs } from '../testing/callers.ts'
import { demo } from '../testing/planted/private-rows.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { isHeardLive } from './server-slices.ts'

// Cutting people off must not wait for whoever asks much: the streams have connections of their own (`liveDatabase`).

let server: TestServer
let elsewhere: OpenFloor
beforeAll(async () => {
  server = await startTestServer({ web: false })
  elsewhere = await openSecondFloor(server, isHeardLive)
})
afterAll(async () => {
  await elsewhere.close()
  await server.close()
})

/** More Works than the pool has connections, which go on until they are let go. */
function holdEveryConnection() {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  let held = 0
  const hold = async () => {
    held += 1
    await released
  }
  const works = Array.from({ length: 12 }, () => openSystemWork(server.floor, 'test-setup', hold))
  return {
    held: () => held,
    release: async () => {
      release()
      await Promise.all(works)
    },
  }
}

const tokenOf = async (persona: string) => (await enterAs(server, persona)).split('=')[1] ?? ''
const noticeFrom = (anotherProcess: OpenFloor) =>
  openSystemWork(anotherProcess.floor, 'test-setup', (work) => work.publish(noticeLeft(demo.thirdMember)))
const noticesOf = ({ frames }: StreamReader) => frames.filter(({ event }) => event === noticeLeftEvent).length

it('while every connection is taken, events are delivered, streams are opened, and who is signed out is cut off within five seconds', async () => {
  const [token, other] = [await tokenOf('facility-administrator'), await tokenOf('second-administrator')]
  const before = await readStream(server.url, token)
  const busy = holdEveryConnection()
  onTestFinished(busy.release)
  await until(() => busy.held() === 5, 'every connection to be taken')

  await noticeFrom(elsewhere)
  await until(() => noticesOf(before) === 1, 'the notice')
  const during = await readStream(server.url, other)
  expect(during.status).toBe(200)
  await noticeFrom(elsewhere)
  await until(() => noticesOf(before) === 2 && noticesOf(during) === 1, 'the next notice on both')

  const ended = performance.now()
  await server.superuser.query(
    "update kernel.session set ended_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))",
    [token],
  )
  await until(() => before.isClosed(), 'the end of the stream', 5_000)
  expect(before.closedAt() - ended).toBeLessThan(5_000)
  expect(during.isClosed()).toBe(false)
  expect(busy.held()).toBe(5)
  during.cut()
}, 60_000)
