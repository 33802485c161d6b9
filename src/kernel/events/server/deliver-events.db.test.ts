import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSystemWork } from '../../work/server/open-work.ts'
import type { Reaction } from '../../work/server/server-slice.ts'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import { deliverNextEvent } from './deliver-events.ts'

let test: TestFloor
let broken = false
const seen: string[] = []

/** Its own write is an event of another name, so that what it kept can be counted. */
const reaction: Reaction = {
  name: 'test.note-when-told',
  to: 'test.told',
  react: async (work, event) => {
    await work.publish({ name: 'test.noted', version: 1, organisationId: null, payload: event.payload })
    seen.push(event.id)
    if (broken) throw new Error('the reaction broke half-way')
  },
}

beforeAll(async () => {
  test = await openTestFloor([reaction])
})
afterAll(() => test.close())
beforeEach(async () => {
  broken = false
  seen.length = 0
  await test.superuser.query('truncate kernel.event cascade')
})

const tell = () =>
  openSystemWork(test.floor, 'test-setup', (work) =>
    work.publish({ name: 'test.told', version: 1, organisationId: null, payload: { 言葉: '髙' } }),
  )
const failures: unknown[] = []
const deliver = () => deliverNextEvent(test.floor, [reaction], (_reaction, error) => failures.push(error))
const countOf = async (name: string) =>
  Number((await test.superuser.query('select count(*) from kernel.event where name = $1', [name])).rows[0].count)

describe('an event', () => {
  it('reaches its reaction once, with what it carried', async () => {
    await tell()
    expect(await deliver()).toBe(true)
    expect(await deliver()).toBe(false)
    const { rows } = await test.superuser.query("select payload from kernel.event where name = 'test.noted'")
    expect(rows).toEqual([{ payload: { 言葉: '髙' } }])
  })

  it('of an operation that failed was never published', async () => {
    const failing = openSystemWork(test.floor, 'test-setup', async (work) => {
      await work.publish({ name: 'test.told', version: 1, organisationId: null, payload: {} })
      throw new Error('failed after publishing')
    })
    await expect(failing).rejects.toThrow('failed after publishing')
    expect(await deliver()).toBe(false)
  })

  it('whose reaction breaks is kept, tried again later, and leaves nothing half done', async () => {
    await tell()
    broken = true
    await deliver()
    expect(await countOf('test.noted')).toBe(0)
    const { rows } = await test.superuser.query(
      'select attempts, last_error, next_attempt_at > clock_timestamp() as waits from kernel.event_delivery',
    )
    expect(rows).toEqual([{ attempts: 1, last_error: 'Error: the reaction broke half-way', waits: true }])
    broken = false
    await test.superuser.query('update kernel.event_delivery set next_attempt_at = now()')
    await deliver()
    expect(await countOf('test.noted')).toBe(1)
  })

  it('goes to one of several servers that deliver at once', async () => {
    for (let event = 0; event < 10; event += 1) await tell()
    const server = async () => {
      while (await deliver());
    }
    await Promise.all([server(), server(), server(), server()])
    expect(new Set(seen).size).toBe(10)
    expect(await countOf('test.noted')).toBe(10)
  })

  it('cannot be read by anyone but delivery', async () => {
    await tell()
    const rows = await openSystemWork(test.floor, 'test-setup', (work) =>
      sql`select * from kernel.event`.execute(work.db),
    )
    expect(rows.rows).toEqual([])
  })
})
