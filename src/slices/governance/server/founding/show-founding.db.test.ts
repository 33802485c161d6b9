import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { recordOrganisation } from '../../../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { showFounding } from '../../contract/founding/founding-endpoints.ts'
import { setAllianceStage } from '../../testing/alliance-stage.ts'
import { governanceSlice } from '../slice.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const show = (viewer: Viewer) => callServed(test.floor, governanceSlice.endpoints, viewer, showFounding, {})
const office = (organisationId: string): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: ['secretariat'],
})

it('is answered to an office that has recorded nothing at all', async () => {
  const id = crypto.randomUUID()
  await openSystemWork(test.floor, 'test-setup', (work) =>
    recordOrganisation(workFor<TenancyTables>(work), {
      ...{ id, kind: 'alliance', name: '架空の準備室', effectiveOn: calendarDate('2026-04-01'), source: '試験' },
    }),
  )
  const { name, caseId, steps } = await answerOf(show(office(id)))
  expect({ name, caseId }).toEqual({ name: '架空の準備室', caseId: null })
  expect(steps.map(({ state }) => state)).not.toContain('recorded')
})

it('follows the records: members who joined, the prefecture that supervises, the day of certification', async () => {
  const { allianceId, someone } = await setAllianceStage(test, 2)
  const states = async () => {
    const { steps } = await answerOf(show(office(allianceId)))
    return new Map(steps.map((step) => [step.id, step]))
  }
  const before = await states()
  expect(before.get('supervisor')).toMatchObject({ state: 'recorded', recorded: ['架空県'] })
  expect(before.get('members')?.recorded).toEqual(['2者：架空法人1、架空法人2'])
  expect(before.get('certification')).toMatchObject({ state: 'missing' })
  await test.superuser.query(
    `insert into governance.statement (id, owner_id, topic, effective_on, value, reason, recorded_at)
     values (gen_random_uuid(), $1, 'corporation', '2024-06-01', '{"certifiedOn": "2024-06-01"}', '試験', now())`,
    [allianceId],
  )
  expect((await states()).get('certification')).toMatchObject({ state: 'recorded', recorded: ['令和6年6月1日に認定'] })
  for (const role of ['councillor', 'facilityAdministrator'] as const)
    expect(await show(someone(role))).toHaveProperty('refusal', 'not-permitted')
})
