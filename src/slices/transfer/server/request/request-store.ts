import { type RawBuilder, sql, type Updateable } from 'kysely'
import { searchKey } from '../../../../foundation/japanese-text.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { TransferNeed } from '../../domain/need/transfer-need.ts'
import type { Patient } from '../../domain/patient.ts'
import type { RequestTable, TransferTables } from '../transfer-tables.ts'

export type StoredRequest = Omit<RequestTable, 'need'> & { readonly need: TransferNeed }

/** Null: no such case for this viewer. */
export async function findRequest(work: Work<TransferTables>, id: string): Promise<StoredRequest | null> {
  return (await work.db.selectFrom('transfer.request').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * The case, held until the transaction ends: steps of one case come one after the other. Weaker than a lock for deletion,
 * because an answer that is just being recorded refers to this row and must not wait for it while it is waited for.
 */
export async function lockRequest(work: Work<TransferTables>, id: string): Promise<StoredRequest | null> {
  return (
    (await work.db
      .selectFrom('transfer.request')
      .selectAll()
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst()) ?? null
  )
}

/** Counts the version up: what somebody read before is now an older state. */
export async function changeRequest(
  work: Work<TransferTables>,
  id: string,
  change: Omit<Updateable<RequestTable>, 'version' | 'updated_at'>,
): Promise<number> {
  const { version } = await work.db
    .updateTable('transfer.request')
    .set({ ...change, updated_at: work.now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** A member counts its own cases, without a gap while none is refused: two at once wait for each other here. */
export async function nextNumber(work: Work<TransferTables>, ownerId: string): Promise<number> {
  await takeTurn(work, 'transfer.number', ownerId)
  const { last } = await work.db
    .selectFrom('transfer.request')
    .where('owner_id', '=', ownerId)
    .select((of) => of.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

export async function findPatient(work: Work<TransferTables>, requestId: string): Promise<Patient | null> {
  return (await findPatientRow(work, requestId))?.person ?? null
}

export const findPatientRow = (work: Work<TransferTables>, requestId: string) =>
  work.db
    .selectFrom('transfer.patient')
    .select(['person', 'subject_id'])
    .where('request_id', '=', requestId)
    .executeTakeFirst()

/** Writes who the patient is, or removes it from a draft. */
export async function storePatient(
  work: Work<TransferTables>,
  requestId: string,
  ownerId: string,
  patient: Patient | null,
): Promise<void> {
  if (!patient) {
    await work.db.deleteFrom('transfer.patient').where('request_id', '=', requestId).execute()
    return
  }
  const row = {
    person: JSON.stringify(patient),
    search_key: [patient.name, patient.kana, patient.patientNumber].map((part) => searchKey(part ?? '')).join(' '),
  }
  const same = sameSubject(requestId, ownerId, patient)
  await work.db
    .insertInto('transfer.patient')
    .values({
      request_id: requestId,
      owner_id: ownerId,
      ...row,
      subject_id: sql<string>`coalesce(${same}, gen_random_uuid())`,
    })
    .onConflict((conflict) =>
      conflict.column('request_id').doUpdateSet({
        ...row,
        // What was said or handed over of the patient stays with the case, whatever is corrected.
        subject_id: sql<string>`case
          when exists (select from kernel.patient_objection o where o.subject_id = patient.subject_id)
            or exists (select from kernel.patient_sharing s where s.subject_id = patient.subject_id)
          then patient.subject_id else coalesce(${same}, patient.subject_id) end`,
      }),
    )
    .execute()
}

/**
 * The subject under which another case of the sender has this patient: the birth date and the number agree, or the name
 * where not both say a number.
 */
function sameSubject(
  requestId: string,
  ownerId: string,
  { name, birthOn, patientNumber }: Patient,
): RawBuilder<string> {
  const number = searchKey(patientNumber ?? '')
  return sql<string>`(
    select other.subject_id from transfer.patient other
    where other.owner_id = ${ownerId} and other.request_id <> ${requestId}
      and other.person ->> 'birthOn' = ${birthOn ?? null}
      and case when ${number} <> '' and split_part(other.search_key, ' ', 3) <> ''
        then split_part(other.search_key, ' ', 3) = ${number}
        else split_part(other.search_key, ' ', 1) = nullif(${searchKey(name ?? '')}, '') end
    order by other.request_id limit 1)`
}
