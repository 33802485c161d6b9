import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliverNextEvent } from '../../../events/server/deliver-events.ts'
import { openSystemWork } from '../../../work/server/open-work.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { breakGlassUsed } from '../../published/break-glass-used.ts'
import { tellOwnerWhenBreakGlassUsed } from './tell-owner-when-break-glass-used.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor([tellOwnerWhenBreakGlassUsed])
})
afterAll(() => test.close())

it('leaves the data’s owner one notice that names no patient, however often it is told', async () => {
  const ownerId = crypto.randomUUID()
  await openSystemWork(test.floor, 'test-setup', (work) =>
    work.publish(breakGlassUsed(ownerId, { breakGlassId: crypto.randomUUID(), category: 'patientRecord' })),
  )
  const deliver = () =>
    deliverNextEvent(test.floor, [tellOwnerWhenBreakGlassUsed], (_reaction, error) => {
      throw error
    })
  expect(await deliver()).toBe(true)
  await test.superuser.query(
    "insert into kernel.event_delivery (event_id, reaction) select id, 'tell-owner-when-break-glass-used' from kernel.event",
  )
  expect(await deliver()).toBe(true)
  const { rows } = await test.superuser.query(
    'select topic, text from kernel.notice where recipient_organisation_id = $1',
    [ownerId],
  )
  expect(rows).toEqual([{ topic: 'audit.break-glass-used', text: expect.stringContaining('患者の診療情報') }])
})
