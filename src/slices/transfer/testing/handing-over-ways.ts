import { answerOf } from '../../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf } from '../../../platform/contract/endpoint.ts'
import { recordObjection } from '../contract/sharing-endpoints.ts'
import { takeStep } from '../contract/step-endpoints.ts'
import { aTransferRequest } from './a-transfer-request.ts'
import type { AccountViewer, TestAlliance, TransferWays } from './open-transfer-test.ts'

export const objectionNote = '病歴を知らせてほしくないと話した'
const key = () => crypto.randomUUID()

/** Short ways to what a patient says, and to cases that everybody asked would take. */
export const handingOverWays = (test: TransferWays) => ({
  objects: (sender: AccountViewer, id: string, more: Partial<CallOf<typeof recordObjection>['body']> = {}) =>
    test.call(sender, recordObjection, {
      params: { id },
      body: { id: key(), stance: 'made', enquiryId: null, note: objectionNote, ...more },
    }),

  steps: (who: AccountViewer, id: string, step: CallOf<typeof takeStep>['body']['step']) =>
    test.call(who, takeStep, {
      params: { id },
      body: {
        step,
        idempotencyKey: key(),
        plannedOn: '2026-12-01',
        reason: '架空の理由',
        identifiers: { nameOrNumber: 'F-000123', birthOn: '1943-05-06' },
      },
    }),

  async askedCase(patient = aTransferRequest().patient, given?: TestAlliance) {
    const alliance = given ?? (await test.anAlliance())
    const id = await test.aDraft(alliance.sender, { patient })
    const enquiries = await test.asked(alliance.sender, id, alliance.receivers)
    for (const [at, receiver] of alliance.receivers.entries())
      await answerOf(test.says(receiver, enquiries[at] ?? '', 'accepted'))
    return { ...alliance, id, enquiries }
  },
})
