import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { organisation, ownTopic, publishOwn, serveLive, signedIn } from '../../testing/live-stage.ts'
import { readStream, until } from '../../testing/stream-reader.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor([], (name) => name === ownTopic.name)
})
afterAll(() => test.close())

it('an event whose topic fails in the database does not keep anybody from hearing the next', async () => {
  const fragile = {
    ...ownTopic,
    mayHear: async (...[work, event]: Parameters<typeof ownTopic.mayHear>) => {
      const { number } = event.payload as { number: number }
      await sql`select 1 / (${number}::int - 13)`.execute(work.db)
      return ownTopic.mayHear(work, event)
    },
  }
  const own = await organisation(test.superuser)
  const person = await signedIn(test.superuser, own, ['buyer'])
  const server = await serveLive(test.floor, [fragile])
  const reader = await readStream(server.url, person.token)
  for (const number of [12, 13, 14]) await publishOwn(test.floor, own, number)
  const heard = () => reader.frames.filter(({ event }) => event === ownTopic.name).map(({ content }) => content)
  await until(() => heard().length === 2, 'the events before and after are heard', 15_000)
  expect(heard()).toEqual([{ number: 12 }, { number: 14 }])
  await server.stop()
}, 30_000)
