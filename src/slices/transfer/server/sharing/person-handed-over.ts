import { sql } from 'kysely'
import type { DisclosureTables } from '../../../../kernel/disclosure/server/disclosure-tables.ts'
import { handOver } from '../../../../kernel/disclosure/server/sharing/hand-over.ts'
import { refuse } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { chooseReceiver } from '../../contract/step-endpoints.ts'
import type { Patient } from '../../domain/patient.ts'
import { handedItems } from '../../domain/sharing/handed-items.ts'
import { objectionWords } from '../../domain/sharing/objection-words.ts'
import type { StoredEnquiry } from '../enquiry/enquiry-store.ts'
import type { StoredRequest } from '../request/request-store.ts'
import type { TransferTables } from '../transfer-tables.ts'

interface Objection {
  readonly note: string
  readonly recordedAt: Date
  readonly recordedByName: string
}

interface PersonToHandOver {
  readonly subjectId: string
  readonly person: Patient
  readonly objection: Objection | undefined
}

interface ObjectionColumns {
  readonly note: string | null
  readonly recorded_at: Date
  readonly recorded_by_name: string
}

const objectionIn = ({ note, recorded_at, recorded_by_name }: ObjectionColumns): Objection | undefined =>
  note === null ? undefined : { note, recordedAt: recorded_at, recordedByName: recorded_by_name }

/** `kernel.patient_objects` with what was recorded: the newest word that concerns the receiver, if it is an objection. */
const newestObjection = (subject: string, source: string, receiver: ReturnType<typeof sql>) => sql`
  left join lateral (
    select o.stance, o.note, o.recorded_at, o.recorded_by_name from kernel.patient_objection o
    where o.subject_id = ${sql.ref(subject)} and o.source_organisation_id = ${sql.ref(source)}
      and (o.receiving_organisation_id is null or o.receiving_organisation_id = ${receiver})
    order by o.position desc limit 1) said on said.stance = 'made'`

/** One statement: who the patient of an own case is, and whether he or she objects to this receiver. */
export async function personToHandOver(
  work: Work<TransferTables>,
  requestId: string,
  receiverId: string | null,
): Promise<PersonToHandOver | undefined> {
  const { rows } = await sql<{ subject_id: string; person: Patient } & ObjectionColumns>`
    select p.subject_id, p.person, said.note, said.recorded_at, said.recorded_by_name from transfer.patient p
    ${newestObjection('p.subject_id', 'p.owner_id', sql`${receiverId}::uuid`)}
    where p.request_id = ${requestId}`.execute(work.db)
  const [found] = rows
  return found && { subjectId: found.subject_id, person: found.person, objection: objectionIn(found) }
}

/** The objection that stands against who holds the patient, as either party may know it. */
export async function objectionToHolder(given: Omit<Work, 'db'>, requestId: string): Promise<Objection | undefined> {
  const { rows } = await sql<ObjectionColumns>`
    select said.note, said.recorded_at, said.recorded_by_name from kernel.patient_sharing s
      join transfer.enquiry e on e.id = s.occasion_id and e.owner_id = s.source_organisation_id and e.state = 'chosen'
    ${newestObjection('s.subject_id', 's.source_organisation_id', sql`s.receiving_organisation_id`)}
    where s.case_id = ${requestId}`.execute(workFor<DisclosureTables>(given).db)
  return rows[0] && objectionIn(rows[0])
}

/** Says who recorded what when, and what can be done. */
export const refuseObjected = (objection: Objection) => refuse('patient-objects', { detail: objectionWords(objection) })

/** The record without which the receiver does not read who the patient is. */
export async function handPersonOver(
  work: Work<TransferTables>,
  request: StoredRequest,
  { id: occasionId, receiver_id: receiverId, outside_name: outsideName }: StoredEnquiry,
  { subjectId, person }: PersonToHandOver,
  basis: InputOf<typeof chooseReceiver>['body']['basis'],
): Promise<void> {
  await handOver(work, {
    subjectId,
    receiver: receiverId === null ? { outsideName: outsideName ?? '' } : { organisationId: receiverId },
    caseId: request.id,
    occasionId,
    items: handedItems(person),
    explanation: request.need.explanationGiven,
    basis: basis ?? undefined,
  })
}
