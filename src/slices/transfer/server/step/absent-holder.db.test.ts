import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { withdrawFromAlliance } from '../../../../kernel/tenancy/server/record-membership.ts'
import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { listTransfers } from '../../contract/request-endpoints.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import type { TransferState } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../../testing/open-transfer-test.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const after = ['departed', 'arrived', 'handedOver'] as const
const before = ['receiverChosen', 'interviewed', 'dateFixed', 'documentsComplete', 'transportBooked'] as const
const reason = '電話で到着を確かめた'

const closes = (who: AccountViewer, id: string, more: object = { reason }) =>
  test.call(who, takeStep, {
    params: { id },
    body: { step: 'close', idempotencyKey: crypto.randomUUID(), ...more },
  })

const toDoOf = async (who: AccountViewer) =>
  (await test.answer(who, listTransfers, { query: { todo: 'true' } })).items.map((line) => line.id)

async function aCaseIn(state: TransferState) {
  const decided = await test.aDecidedCase()
  await test.superuser.query('update transfer.request set state = $2 where id = $1', [decided.id, state])
  const leaves = () =>
    openSystemWork(test.floor, 'test-setup', (work) =>
      withdrawFromAlliance(workFor<TenancyTables>(work), {
        allianceId: decided.allianceId,
        organisationId: decided.receiver.organisationId,
        withdrawnOn: calendarDate('2026-01-01'),
      }),
    )
  return { ...decided, leaves }
}

describe('a case whose holder left the alliance', () => {
  it.each(after)('in %s is ended by its sender, with the reason in the record', async (state) => {
    const { id, sender, leaves } = await aCaseIn(state)
    expect(await closes(sender, id)).toMatchObject({ refusal: 'step-not-possible' })
    expect(await test.shown(sender, id)).toMatchObject({ holderIsAbsent: false })
    expect(await toDoOf(sender)).toEqual([])
    await leaves()
    expect(await toDoOf(sender)).toEqual([id])
    const shown = await test.shown(sender, id)
    expect(shown.holderIsAbsent).toBe(true)
    expect(shown.enquiries.map(({ receiverName }) => receiverName)).toEqual(['(名称を確認できない法人)', '架空の法人3'])
    expect(shown.allowedActions).toContain('close')
    expect(await closes(sender, id, {})).toMatchObject({ refusal: 'step-needs-more' })
    expect(await closes(sender, id)).toMatchObject({ answer: { state: 'closed' } })
    const ended = await test.shown(sender, id)
    expect(ended).toMatchObject({ state: 'closed', allowedActions: [], mayEdit: false })
    expect(ended.steps.at(-1)).toMatchObject({ step: 'close', toState: 'closed', reason })
  })

  it.each(before)('is given back or broken off in %s, as ever', async (state) => {
    const { id, sender, leaves } = await aCaseIn(state)
    await leaves()
    expect((await test.shown(sender, id)).allowedActions).not.toContain('close')
    expect(await closes(sender, id)).toMatchObject({ refusal: 'step-not-possible' })
  })

  it('is not ended by who left', async () => {
    const { id, receiver, leaves } = await aCaseIn('departed')
    await leaves()
    expect(await closes(receiver, id)).toMatchObject({ refusal: 'transfer-not-found' })
  })
})

it('a case held by a facility without an account is ended the same way', async () => {
  const { id, sender, enquiryId } = await aCaseIn('departed')
  await test.superuser.query(
    `update transfer.enquiry set receiver_id = null, facility_id = null, outside_name = '架空医院' where id = $1`,
    [enquiryId],
  )
  expect(await closes(sender, id)).toMatchObject({ answer: { state: 'closed' } })
})
