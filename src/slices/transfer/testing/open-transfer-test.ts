import { calendarDate } from '../../../foundation/calendar-date.ts'
import { deliverNextEvent } from '../../../kernel/events/server/deliver-events.ts'
import type { Role } from '../../../kernel/identity/domain/role.ts'
import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import { joinAlliance } from '../../../kernel/tenancy/server/record-membership.ts'
import { recordOrganisation } from '../../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../platform/contract/endpoint.ts'
import { answerEnquiry, sendEnquiries } from '../contract/enquiry-endpoints.ts'
import { saveRequest, showTransfer } from '../contract/request-endpoints.ts'
import { chooseReceiver } from '../contract/step-endpoints.ts'
import { transferSlice } from '../server/slice.ts'
import { aTransferRequest, type RequestContent } from './a-transfer-request.ts'

export type AccountViewer = Extract<Viewer, { kind: 'account' }>

export interface TestAlliance {
  readonly allianceId: string
  readonly sender: AccountViewer
  readonly receivers: readonly AccountViewer[]
}

/** Somebody of an organisation in a role. */
export const someoneOf = (organisationId: string, role: Role = 'liaisonNurse'): AccountViewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: [role],
})

/** A real database with the transfer slice on it, and short ways through a case's life. */
export async function openTransferTest() {
  const test = await openTestFloor(transferSlice.reactions)
  return { ...test, ...waysThroughCases(test) }
}

export function waysThroughCases(test: Pick<TestFloor, 'floor' | 'superuser'>) {
  const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
    callServed(test.floor, transferSlice.endpoints, viewer, declaration, given)
  const answer = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
    answerOf(call(viewer, declaration, given))

  async function anAlliance(members = 3): Promise<TestAlliance> {
    const allianceId = crypto.randomUUID()
    const ids = Array.from({ length: members }, () => crypto.randomUUID())
    const first = { effectiveOn: calendarDate('2024-04-01'), source: '試験' }
    await openSystemWork(test.floor, 'test-setup', async (work) => {
      const tenancy = workFor<TenancyTables>(work)
      await recordOrganisation(tenancy, { id: allianceId, kind: 'alliance', name: '架空の連携法人', ...first })
      for (const [at, id] of ids.entries()) {
        await recordOrganisation(tenancy, { id, kind: 'memberOrganisation', name: `架空の法人${at + 1}`, ...first })
        const joined = {
          allianceId,
          organisationId: id,
          memberKind: 'participant',
          joinedOn: first.effectiveOn,
        } as const
        await joinAlliance(tenancy, { ...joined, source: first.source })
      }
    })
    const [sender, ...receivers] = ids.map((id) => someoneOf(id))
    if (!sender) throw new Error('an alliance needs a member')
    return { allianceId, sender, receivers }
  }

  async function aDraft(sender: Viewer, changed: Partial<RequestContent> = {}): Promise<string> {
    const id = crypto.randomUUID()
    await answer(sender, saveRequest, { params: { id }, body: { version: null, content: aTransferRequest(changed) } })
    return id
  }

  /** Asks every receiver, in their order; the enquiries' ids stand in the same order. */
  async function asked(sender: Viewer, id: string, receivers: readonly AccountViewer[]): Promise<string[]> {
    const addressees = receivers.map(({ organisationId }) => ({ receiverId: organisationId, facilityId: null }))
    const body = { addressees, idempotencyKey: crypto.randomUUID() }
    return (await answer(sender, sendEnquiries, { params: { id }, body })).enquiries.map((each) => each.id)
  }

  const says = (receiver: Viewer, enquiryId: string, word: CallOf<typeof answerEnquiry>['body']['answer'], more = {}) =>
    call(receiver, answerEnquiry, {
      params: { id: enquiryId },
      body: { answer: word, idempotencyKey: crypto.randomUUID(), ...more },
    })

  const chooses = (sender: Viewer, id: string, enquiryId: string) =>
    call(sender, chooseReceiver, { params: { id }, body: { enquiryId, idempotencyKey: crypto.randomUUID() } })

  /** A case whose first receiver holds the patient. */
  async function aDecidedCase(given?: TestAlliance, changed: Partial<RequestContent> = {}) {
    const alliance = given ?? (await anAlliance())
    const id = await aDraft(alliance.sender, changed)
    const enquiries = await asked(alliance.sender, id, alliance.receivers)
    const [receiver] = alliance.receivers
    const [enquiryId] = enquiries
    if (!receiver || !enquiryId) throw new Error('a decided case needs a receiver')
    await answerOf(says(receiver, enquiryId, 'accepted'))
    await answerOf(chooses(alliance.sender, id, enquiryId))
    return { ...alliance, id, enquiries, enquiryId, receiver }
  }

  async function deliverAll(): Promise<void> {
    const fail = (_reaction: string, error: unknown) => {
      throw error
    }
    while (await deliverNextEvent(test.floor, transferSlice.reactions, fail));
  }

  return {
    floor: test.floor,
    superuser: test.superuser,
    call,
    answer,
    anAlliance,
    aDraft,
    asked,
    says,
    chooses,
    aDecidedCase,
    deliverAll,
    shown: (viewer: Viewer, id: string) => answer(viewer, showTransfer, { params: { id } }),
  }
}

export type TransferWays = ReturnType<typeof waysThroughCases>
export type TransferTest = Awaited<ReturnType<typeof openTransferTest>>
