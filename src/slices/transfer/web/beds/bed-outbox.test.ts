import { expect, it } from 'vitest'
import { offline } from '../../../../platform/browser/call-endpoint.ts'
import { noBeds } from '../../domain/ward/bed-counts.ts'
import { type BedLine, BedOutbox } from './bed-outbox.ts'

const line = (id: string, wardId = 'w', seenId: string | null = null): BedLine => ({
  id,
  wardId,
  seenId,
  counts: noBeds,
  freeFromOn: null,
  note: '',
  saidAt: 0,
})
const refused = { ...offline, status: 409, type: 'beds-changed-meanwhile', title: '更新されています。' }

/** A network that answers as told, and a ledger of what arrived. */
function stage() {
  const arrived: BedLine[] = []
  let way: 'open' | 'cut' | 'answerLost' | 'refusing' = 'open'
  const outbox = new BedOutbox({
    send: async (each) => {
      if (way === 'cut') return { ok: false, problem: offline }
      if (way === 'refusing') return { ok: false, problem: refused }
      arrived.push(each)
      return way === 'answerLost' ? { ok: false, problem: offline } : { ok: true, value: {} }
    },
    renew: async () => undefined,
  })
  const go = (next: typeof way) => {
    way = next
  }
  return { outbox, arrived, go, ids: () => arrived.map(({ id }) => id) }
}

it('a line goes out at once and is let go when it has arrived', async () => {
  const { outbox, ids } = stage()
  await outbox.say(line('1'))
  expect(ids()).toEqual(['1'])
  expect(outbox.of('w')).toMatchObject({ waiting: undefined, problem: undefined })
  expect(outbox.hasWaiting()).toBe(false)
})

it('a line said without a network waits, is shown, and goes out later, in order', async () => {
  const { outbox, go, arrived } = stage()
  go('cut')
  await outbox.say(line('1', 'w', 'seen'))
  await outbox.say(line('2', 'w', 'seen'))
  expect(outbox.of('w').waiting?.id).toBe('2')
  expect(outbox.hasWaiting()).toBe(true)
  go('open')
  await outbox.flush()
  expect(arrived.map(({ id, seenId }) => [id, seenId])).toEqual([
    ['1', 'seen'],
    ['2', '1'],
  ])
  expect(outbox.hasWaiting()).toBe(false)
})

it('a line whose answer is lost goes out again as the same line', async () => {
  const { outbox, go, ids } = stage()
  go('answerLost')
  await outbox.say(line('1'))
  go('open')
  await outbox.flush()
  expect(ids()).toEqual(['1', '1'])
})

it('a line said while the session was over waits for its holder, and says why', async () => {
  const signedOut = { ...offline, status: 401, type: 'sign-in-required', title: 'サインインしてください。' }
  let isSignedIn = false
  const outbox = new BedOutbox({
    send: async () => (isSignedIn ? { ok: true, value: {} } : { ok: false, problem: signedOut }),
    renew: async () => undefined,
  })
  await outbox.say(line('1'))
  expect(outbox.of('w')).toMatchObject({ waiting: { id: '1' }, stall: signedOut, problem: undefined })
  isSignedIn = true
  await outbox.flush()
  expect(outbox.hasWaiting()).toBe(false)
})

it('a refused line is dropped with what was said on top of it, and the refusal is shown until the next word', async () => {
  const { outbox, go, ids } = stage()
  go('cut')
  await outbox.say(line('1'))
  await outbox.say(line('2'))
  go('refusing')
  await outbox.flush()
  expect(outbox.of('w')).toMatchObject({ waiting: undefined, problem: refused })
  go('open')
  await outbox.say(line('3'))
  expect(ids()).toEqual(['3'])
  expect(outbox.of('w').problem).toBeUndefined()
})

it('one ward without a network holds up no other', async () => {
  const sent: string[] = []
  const outbox = new BedOutbox({
    send: async ({ wardId }) => {
      sent.push(wardId)
      return wardId === 'a' ? { ok: false, problem: offline } : { ok: true, value: {} }
    },
    renew: async () => undefined,
  })
  await outbox.say(line('1', 'a'))
  await outbox.say(line('2', 'b'))
  expect(outbox.of('b').waiting).toBeUndefined()
  expect(outbox.of('a').waiting?.id).toBe('1')
  outbox.forget()
  await outbox.flush()
  expect(sent).toEqual(['a', 'a', 'b'])
})

it('what is said while another ward’s line is under way goes out without waiting for the next try', async () => {
  const sent: string[] = []
  const outbox: BedOutbox = new BedOutbox({
    send: async ({ id, wardId }) => {
      sent.push(id)
      if (wardId === 'b') void outbox.say(line('3', 'a'))
      return { ok: true, value: {} }
    },
    renew: async () => undefined,
  })
  await outbox.say(line('1', 'a'))
  await outbox.say(line('2', 'b'))
  expect(sent).toEqual(['1', '2', '3'])
})
