import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import { seededDraw } from '../testing/seeded-draw.ts'
import { isAsExpected, openTamperedTrail } from '../testing/tampered-trail.ts'
import { tamperings } from '../testing/tamperings.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

it('finds every random tampering that can be found, and only those: `npm run proof -- audit-tampering` does a thousand', async () => {
  const trail = await openTamperedTrail(test.floor, test.superuser)
  expect(await trail.isWhole()).toBe(true)
  const draw = seededDraw(20_260_401)
  const tried = []
  for (let each = 0; each < 100; each += 1) tried.push(await trail.tamper(draw))
  expect(tried.filter((each) => !isAsExpected(each))).toEqual([])
  expect(new Set(tried.map(({ kind }) => kind)).size).toBe(tamperings.length)
  expect(await trail.isWhole()).toBe(true)
}, 120_000)
