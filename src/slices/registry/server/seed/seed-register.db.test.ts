import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicViewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../../kernel/work/server/open-work.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { seedRegister } from './seed-register.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const seed = () => openSystemWork(test.floor, 'first-seed', seedRegister)
const count = async (table: string) =>
  Number((await test.superuser.query(`select count(*) from ${table}`)).rows[0].count)

describe('seeding the register', () => {
  it('adds the 47 alliances once, however often it runs', async () => {
    expect(await seed()).toBe(47)
    const before = [await count('registry.source'), await count('registry.national_count'), await count('kernel.event')]
    expect(await seed()).toBe(0)
    expect(await count('registry.listing')).toBe(47)
    expect(await count('registry.revision')).toBe(47)
    expect([
      await count('registry.source'),
      await count('registry.national_count'),
      await count('kernel.event'),
    ]).toEqual(before)
  })

  it('keeps nothing when it is cut off in the middle', async () => {
    const fresh = await openTestFloor()
    try {
      const cutOff = openSystemWork(fresh.floor, 'first-seed', async (work) => {
        await seedRegister(work)
        throw new Error('killed')
      })
      await expect(cutOff).rejects.toThrow('killed')
      expect((await fresh.superuser.query('select from registry.revision')).rowCount).toBe(0)
    } finally {
      await fresh.close()
    }
  })

  it('is not open to a visitor', async () => {
    await expect(openWork(test.floor, publicViewer, 'none', seedRegister)).rejects.toThrow('row-level security')
  })
})
