import { sql } from 'kysely'
import { type Work, workFor } from '../../../work/server/work.ts'
import type { PatientObjection } from '../../domain/patient-objection.ts'
import { patientObjected } from '../../published/patient-objected.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'

export interface StoredObjection extends PatientObjection {
  readonly id: string
  readonly subjectId: string
  readonly sourceId: string
  readonly note: string
  readonly recordedAt: Date
  readonly recordedByName: string
}

interface Said extends PatientObjection {
  /** The caller's: said twice over a bad network, it is one record. */
  readonly id: string
  readonly subjectId: string
  readonly note: string
}

/** What a patient said to the viewer's organisation about handing on. Counts at once, and who has it open sees it at once; false: the id is taken. */
export async function recordObjection(given: Omit<Work, 'db'>, said: Said): Promise<boolean> {
  const { organisationId, accountId } = actingAccount(given)
  const { numAffectedRows } = await sql`
    insert into kernel.patient_objection (id, subject_id, source_organisation_id, receiving_organisation_id, stance, note,
      recorded_by_account_id, recorded_by_name)
    values (${said.id}, ${said.subjectId}, ${organisationId}, ${said.receiverId}::uuid, ${said.stance}, ${said.note},
      ${accountId}, coalesce((select name from kernel.account where id = ${accountId}), ''))
    on conflict (id) do nothing`.execute(workFor<DisclosureTables>(given).db)
  if (numAffectedRows !== 1n) return false
  await given.publish(patientObjected(organisationId, said.id))
  return true
}

/** In the order in which they were recorded, as far as they concern the viewer's organisation. */
export async function readObjections(
  given: Omit<Work, 'db'>,
  subjectIds: readonly string[],
): Promise<readonly StoredObjection[]> {
  if (subjectIds.length === 0) return []
  const rows = await workFor<DisclosureTables>(given)
    .db.selectFrom('kernel.patient_objection')
    .selectAll()
    .where('subject_id', 'in', [...new Set(subjectIds)])
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    subjectId: row.subject_id,
    sourceId: row.source_organisation_id,
    receiverId: row.receiving_organisation_id,
    stance: row.stance,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  }))
}
