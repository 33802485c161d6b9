import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { Patient } from '../../domain/patient.ts'
import type { StoredRequest } from '../request/request-store.ts'
import type { TransferTables } from '../transfer-tables.ts'

export interface OpenedCase
  extends Pick<
    StoredRequest,
    'id' | 'owner_id' | 'number' | 'kind' | 'state' | 'facility_id' | 'department' | 'contact' | 'need' | 'created_at'
  > {
  readonly person: Patient
  readonly receiver_id: string | null
  readonly receiver_facility_id: string | null
  readonly outside_name: string | null
}

/** The cases that this operation's grant opens, the newest first; not those the viewer sees anyway. */
export async function readOpenedCases(work: Work<TransferTables>): Promise<readonly OpenedCase[]> {
  const { rows } = await sql<OpenedCase>`
    select r.id, r.owner_id, r.number, r.kind, r.state, r.facility_id, r.department, r.contact, r.need, r.created_at,
      p.person, e.receiver_id, e.facility_id as receiver_facility_id, e.outside_name
    from transfer.request r
      join transfer.patient p on p.request_id = r.id
      left join transfer.receivers_in_emergency() e on e.request_id = r.id
    where r.id = any ((select transfer.opened_in_emergency())::uuid[])
    order by r.created_at desc, r.id`.execute(work.db)
  return rows
}
