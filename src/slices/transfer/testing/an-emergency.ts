import { sql } from 'kysely'
import { requestBreakGlass } from '../../../kernel/audit/contract/break-glass-endpoints.ts'
import { type KnownPatient, patientSubject } from '../../../kernel/audit/domain/break-glass.ts'
import { auditEndpoints } from '../../../kernel/audit/server/audit-endpoints.ts'
import { tellOwnerWhenBreakGlassUsed } from '../../../kernel/audit/server/break-glass/tell-owner-when-break-glass-used.ts'
import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import type { Work } from '../../../kernel/work/server/work.ts'
import { answerOf, callServed, type Ended } from '../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor } from '../../../kernel/work/testing/open-test-floor.ts'
import { openInEmergency } from '../contract/emergency-endpoints.ts'
import { transferSlice } from '../server/slice.ts'
import { aTransferRequest, type RequestContent } from './a-transfer-request.ts'
import { type AccountViewer, someoneOf, waysThroughCases } from './open-transfer-test.ts'

/** A sender, a receiver who holds the patient, and a doctor of a third member who is no party to the case. */
export async function openTransferEmergency() {
  const test = await openTestFloor([...transferSlice.reactions, tellOwnerWhenBreakGlassUsed])
  const ways = waysThroughCases(test)

  /** A doctor who stands in the register of accounts, because grants belong to accounts. */
  async function scene(need: Partial<RequestContent['need']> = {}) {
    const alliance = await ways.anAlliance(3)
    const [first, third] = alliance.receivers
    if (!first || !third) throw new Error('an emergency needs three members')
    const plain = aTransferRequest()
    const closed = { address: '架空市', healthInsurance: '架空保険', guarantor: '保証人あり' }
    const content = { need: { ...plain.need, ...need }, patient: { ...plain.patient, ...closed } }
    const decided = await ways.aDecidedCase({ ...alliance, receivers: [first] }, content)
    const doctor = someoneOf(third.organisationId, 'doctor')
    await test.superuser.query('insert into kernel.account (id, email, name) values ($1, $2, $3)', [
      doctor.accountId,
      `${doctor.accountId}@example.invalid`,
      '架空の医師',
    ])
    return { ...decided, doctor, owner: alliance.sender.organisationId }
  }

  const request = (viewer: Viewer, ownerId: string, patient: KnownPatient): Promise<Ended<typeof requestBreakGlass>> =>
    callServed(test.floor, auditEndpoints(test.floor), viewer, requestBreakGlass, {
      body: {
        ownerId,
        category: 'transferRecord',
        patient,
        reasonClass: 'lifeInDanger',
        reason: '架空の救急搬送のため',
      },
    })

  return {
    ...test,
    ...ways,
    scene,
    request,
    grant: async (viewer: Viewer, ownerId: string, patient: KnownPatient) =>
      (await answerOf(request(viewer, ownerId, patient))).id,
    /** As if they had been asked for on the days before, so that no second person is needed. */
    async grantsBeforehand(viewer: AccountViewer, ownerId: string, patients: readonly KnownPatient[]) {
      const ids = patients.map(() => crypto.randomUUID())
      for (const [at, patient] of patients.entries())
        await test.superuser.query(
          `insert into kernel.break_glass (id, account_id, organisation_id, owner_id, category, subject, reason_class, reason, expires_at)
           values ($1, $2, $3, $4, 'transferRecord', $5, 'lifeInDanger', '架空の救急搬送のため', now() + interval '2 hours')`,
          [ids[at], viewer.accountId, viewer.organisationId, ownerId, patientSubject(patient)],
        )
      return ids
    },
    open: (viewer: Viewer, breakGlassId: string | null): Promise<Ended<typeof openInEmergency>> =>
      callServed(test.floor, transferSlice.endpoints, viewer, openInEmergency, {}, { breakGlassId }),
    /** As if no emergency had been. */
    async forget() {
      await test.superuser.query('delete from kernel.break_glass_answer')
      await test.superuser.query('delete from kernel.break_glass')
    },
    async rowsOf(requestId: string) {
      const { rows } = await test.superuser.query(
        `select to_jsonb(r) as row from transfer.request r where id = $1
         union all select to_jsonb(p) from transfer.patient p where request_id = $1
         union all select to_jsonb(e) from transfer.enquiry e where request_id = $1
         union all select to_jsonb(s) from transfer.step s where request_id = $1`,
        [requestId],
      )
      return rows
    },
    /** What of a case's tables is not hidden from a viewer. */
    async rowsSeen(work: Work) {
      const ids = async (from: string) =>
        (await sql<{ id: string }>`select request_id as id from ${sql.raw(from)}`.execute(work.db)).rows.map(
          ({ id }) => id,
        )
      const count = async (table: string) => (await sql`select from ${sql.table(table)}`.execute(work.db)).rows.length
      return {
        patient: await ids('transfer.patient'),
        enquiry: await ids('transfer.enquiry'),
        step: await count('transfer.step'),
        message: await count('transfer.message'),
        attachment: await count('transfer.attachment'),
      }
    },
  }
}

export type Emergency = Awaited<ReturnType<typeof openTransferEmergency>>
