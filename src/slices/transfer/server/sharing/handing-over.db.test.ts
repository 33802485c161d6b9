import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSharings, recordSharingFact } from '../../../../kernel/disclosure/contract/sharing-endpoints.ts'
import { disclosureEndpoints } from '../../../../kernel/disclosure/server/disclosure-endpoints.ts'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { listMessages, sendMessage } from '../../contract/conversation-endpoints.ts'
import { listTransfers } from '../../contract/request-endpoints.ts'
import { listHandingsOver } from '../../contract/sharing-endpoints.ts'
import { chooseReceiver } from '../../contract/step-endpoints.ts'
import { aTransferRequest } from '../../testing/a-transfer-request.ts'
import { handingOverWays, objectionNote as note } from '../../testing/handing-over-ways.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../../testing/open-transfer-test.ts'

let test: TransferTest
let objects: ReturnType<typeof handingOverWays>['objects']
let steps: ReturnType<typeof handingOverWays>['steps']
let askedCase: ReturnType<typeof handingOverWays>['askedCase']
beforeAll(async () => {
  test = await openTransferTest()
  ;({ objects, steps, askedCase } = handingOverWays(test))
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()
const ofDisclosure = <E extends Endpoint>(viewer: AccountViewer, declaration: E, given: CallOf<E>) =>
  answerOf(callServed(test.floor, disclosureEndpoints(test.floor), viewer, declaration, given))
async function departed() {
  const decided = await test.aDecidedCase()
  for (const step of ['fixDate', 'completeDocuments', 'depart'] as const)
    await answerOf(steps(decided.sender, decided.id, step))
  return decided
}

describe('choosing a receiver grants', () => {
  it('the person under a record that says what is known and claims no consent', async () => {
    const { sender, receiver, id } = await test.aDecidedCase()
    for (const who of [sender, receiver]) {
      const { sharing, patient } = await test.shown(who, id)
      expect(patient?.name).toBe('架空 花子')
      expect(sharing).toMatchObject({
        route: 'sent',
        parts: ['source', 'receiving'],
        facts: [],
        answer: 'unfinished',
        explanation: { given: true, by: '主治医' },
        objection: null,
      })
      expect(sharing?.because).toHaveLength(2)
    }
    const { items } = await ofDisclosure(receiver, listSharings, {})
    expect(items.map(({ caseId, answer, ownParts }) => [caseId, answer, ownParts])).toEqual([
      [id, 'unfinished', ['receiving']],
    ])
  })

  it('a record that is complete once both sides have said theirs', async () => {
    const { sender, receivers, id, enquiries } = await askedCase()
    const [receiver] = receivers as [AccountViewer]
    const basis = { kind: 'postedPurpose', text: '院内掲示（架空）' } as const
    await answerOf(
      test.call(sender, chooseReceiver, {
        params: { id },
        body: { enquiryId: enquiries[0] ?? '', idempotencyKey: key(), basis },
      }),
    )
    const { sharing } = await test.shown(sender, id)
    expect(sharing).toMatchObject({ answer: 'unfinished', facts: [{ part: 'source', basisKind: 'postedPurpose' }] })
    await ofDisclosure(receiver, recordSharingFact, {
      params: { sharingId: sharing?.id ?? '' },
      body: { part: 'receiving', stance: 'given', basisKind: 'explicitConsent', basisText: '入院時に確認（架空）' },
    })
    expect((await test.shown(receiver, id)).sharing?.answer).toBe('allowed')
  })

  it('nothing without the record: the database shows no person to a receiver that was chosen past it', async () => {
    const { receivers, id, enquiries } = await askedCase()
    await test.superuser.query(`update transfer.enquiry set state = 'chosen' where id = $1`, [enquiries[0]])
    await test.superuser.query(`update transfer.request set state = 'receiverChosen' where id = $1`, [id])
    expect(await test.shown(receivers[0] as AccountViewer, id)).toMatchObject({ patient: null, sharing: null })
  })
})

describe('an objection refuses', () => {
  it('the choice, saying who recorded what when; lifted, the choice is possible', async () => {
    const { sender, id, enquiries } = await askedCase()
    await answerOf(objects(sender, id))
    const refused = await test.chooses(sender, id, enquiries[0] ?? '')
    expect(refused).toMatchObject({ refusal: 'patient-objects' })
    expect((await test.shown(sender, id)).state).toBe('enquiring')
    await answerOf(objects(sender, id, { stance: 'lifted' }))
    expect(await test.chooses(sender, id, enquiries[0] ?? '')).toMatchObject({ answer: { state: 'receiverChosen' } })
  })

  it('the choice in every other case of the same patient at the same sender, and of no other patient', async () => {
    const first = await askedCase()
    await answerOf(objects(first.sender, first.id))
    const again = await askedCase(undefined, first)
    expect(await test.chooses(first.sender, again.id, again.enquiries[0] ?? '')).toHaveProperty(
      'refusal',
      'patient-objects',
    )
    const another = await askedCase({ ...aTransferRequest().patient, patientNumber: 'F-000999' }, first)
    expect(await test.chooses(first.sender, another.id, another.enquiries[0] ?? '')).toHaveProperty('answer')
  })

  it('only the receiver it is reserved against', async () => {
    const { sender, id, enquiries } = await askedCase()
    await answerOf(objects(sender, id, { enquiryId: enquiries[0] ?? '' }))
    expect(await test.chooses(sender, id, enquiries[0] ?? '')).toHaveProperty('refusal', 'patient-objects')
    expect(await test.chooses(sender, id, enquiries[1] ?? '')).toHaveProperty('answer')
  })

  it('a record forged past the endpoint, by the sender and by a receiver', async () => {
    const { sender, receiver, id } = await test.aDecidedCase()
    const { sharing } = await test.shown(sender, id)
    await answerOf(objects(sender, id))
    const subject = sharing?.subjectId ?? ''
    for (const viewer of [sender, receiver])
      await expect(forged(viewer, subject, sender, receiver)).rejects.toThrow('row-level security')
    const lifted = openWork(test.floor, receiver, 'none', (work) =>
      sql`insert into kernel.patient_objection (id, subject_id, source_organisation_id, stance, note, recorded_by_account_id,
          recorded_by_name)
        values (${key()}, ${subject}, ${sender.organisationId}, 'lifted', '偽', ${receiver.accountId}, '偽')`.execute(
        work.db,
      ),
    )
    await expect(lifted).rejects.toThrow('row-level security')
  })

  it('the departure, and the arrival of a visit, while it stands', async () => {
    const { sender, id } = await test.aDecidedCase()
    await answerOf(steps(sender, id, 'fixDate'))
    await answerOf(objects(sender, id))
    await answerOf(steps(sender, id, 'completeDocuments'))
    expect(await steps(sender, id, 'depart')).toHaveProperty('refusal', 'patient-objects')
    const visit = await test.aDecidedCase(undefined, { kind: 'referral' })
    for (const step of ['fixDate', 'completeDocuments'] as const) await answerOf(steps(visit.sender, visit.id, step))
    await answerOf(objects(visit.sender, visit.id))
    expect(await steps(visit.receiver, visit.id, 'arrive')).toHaveProperty('refusal', 'patient-objects')
  })

  it('what nobody can record: of another’s case, with the patient’s name, of a stranger’s enquiry, of nothing', async () => {
    const { sender, receiver, id } = await test.aDecidedCase()
    const other = await test.aDecidedCase()
    expect(await objects(receiver, id)).toHaveProperty('refusal', 'transfer-not-found')
    expect(await objects(sender, id, { note: '架空花子さんが話した' })).toHaveProperty('refusal', 'identity-in-note')
    expect(await objects(sender, id, { enquiryId: other.enquiryId })).toHaveProperty('refusal', 'enquiry-not-found')
    expect(await objects(sender, id, { stance: 'lifted' })).toHaveProperty('refusal', 'nothing-to-lift')
    const draft = await test.aDraft(sender, { patient: null })
    expect(await objects(sender, draft)).toHaveProperty('refusal', 'patient-not-stated')
  })
})

/** A record of handing over as no endpoint writes it. */
const forged = (viewer: AccountViewer, subject: string, source: AccountViewer, receiver: AccountViewer) =>
  openWork(test.floor, viewer, 'none', (work) =>
    sql`insert into kernel.patient_sharing (id, route, subject_id, querying_organisation_id, source_organisation_id,
        receiving_organisation_id, opened_by_account_id, case_id, occasion_id)
      values (${key()}, 'sent', ${subject}, ${receiver.organisationId}, ${source.organisationId},
        ${receiver.organisationId}, ${viewer.accountId}, ${key()}, ${key()})`.execute(work.db),
  )

describe('an objection hides', () => {
  it('the person from the receiver at once, on case and board, and leaves what the receiver wrote', async () => {
    const { sender, receiver, id, enquiryId } = await test.aDecidedCase()
    await answerOf(
      test.call(receiver, sendMessage, {
        params: { id: enquiryId },
        body: { body: '受け入れます', clientMessageId: key() },
      }),
    )
    await answerOf(objects(sender, id))
    const shown = await test.shown(receiver, id)
    expect(shown).toMatchObject({ patient: null, sharing: { answer: 'blocked', objection: { note } } })
    expect(shown.need.mainDiagnosis).toBeDefined()
    const { items } = await test.answer(receiver, listTransfers, {})
    expect(items.map(({ patientName }) => patientName)).toEqual([null])
    const { items: messages } = await test.answer(receiver, listMessages, { params: { id: enquiryId } })
    expect(messages.map(({ body }) => body)).toContain('受け入れます')
    expect(messages.at(-1)).toMatchObject({ kind: 'step', step: 'object' })
    expect((await test.shown(sender, id)).patient?.name).toBe('架空 花子')
    await answerOf(objects(sender, id, { stance: 'lifted' }))
    expect((await test.shown(receiver, id)).patient?.name).toBe('架空 花子')
  })

  it('nothing of a patient who is on the way or treated at the receiver, and the record says so', async () => {
    const { sender, receiver, id } = await departed()
    await answerOf(objects(sender, id))
    expect(await test.shown(receiver, id)).toMatchObject({
      patient: { name: '架空 花子' },
      sharing: { answer: 'blocked' },
    })
    expect(await steps(receiver, id, 'arrive')).toHaveProperty('answer')
  })

  it('the person also when it is recorded on the screen of sharings', async () => {
    const { sender, receiver, id } = await test.aDecidedCase()
    const { sharing } = await test.shown(sender, id)
    const said = (stance: 'given' | 'withdrawn') =>
      ofDisclosure(sender, recordSharingFact, {
        params: { sharingId: sharing?.id ?? '' },
        body: { part: 'source', stance, basisKind: 'explicitConsent', basisText: '架空の記録' },
      })
    await said('withdrawn')
    expect((await test.shown(receiver, id)).patient).toBeNull()
    await said('given')
    expect((await test.shown(receiver, id)).patient).not.toBeNull()
  })

  it('itself from whoever was handed nothing, and a reservation from other receivers', async () => {
    const { sender, receivers, id, enquiries } = await test.aDecidedCase()
    await answerOf(objects(sender, id, { enquiryId: enquiries[1] ?? '' }))
    for (const who of receivers) {
      const seen = await test.call(who, listHandingsOver, {})
      expect(JSON.stringify(seen)).not.toContain(note)
    }
    expect((await test.shown(receivers[0] as AccountViewer, id)).sharing?.objection).toBeNull()
    expect((await test.shown(sender, id)).objections).toMatchObject([{ note, receiverName: '架空の法人3' }])
  })
})
