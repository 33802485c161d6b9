import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import { sendEnquiries } from '../contract/enquiry-endpoints.ts'
import { chooseReceiver, takeStep } from '../contract/step-endpoints.ts'
import type { TransferStep } from '../domain/lifecycle/transfer-lifecycle.ts'
import type { TransferWays } from './open-transfer-test.ts'

const needed = {
  plannedOn: '2026-12-01',
  reason: '架空の理由',
  identifiers: { nameOrNumber: 'F-000123', birthOn: '1943-05-06' },
}

/** Any step of the life cycle with all that it may need, through the endpoint that takes it. */
export function tryStep(test: TransferWays, who: Viewer, step: TransferStep, id: string, enquiryId: string) {
  const params = { id }
  const idempotencyKey = crypto.randomUUID()
  if (step === 'chooseReceiver') return test.call(who, chooseReceiver, { params, body: { enquiryId, idempotencyKey } })
  if (step === 'sendEnquiries') {
    const body = { addressees: [{ outsideName: '架空医院' }], idempotencyKey }
    return test.call(who, sendEnquiries, { params, body })
  }
  return test.call(who, takeStep, { params, body: { step, idempotencyKey, ...needed } })
}
