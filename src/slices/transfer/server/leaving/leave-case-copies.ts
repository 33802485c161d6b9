import { sql } from 'kysely'
import { copyFile } from '../../../../kernel/files/server/copy-file.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import type { FileVault } from '../../../../kernel/files/server/file-vault.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { AttachmentTables } from '../attachment/attachment-tables.ts'
import { keepCases } from './keep-cases.ts'

/**
 * What those who stay keep of the cases they had with a leaving member: the files it gave them, and of its own cases the copy
 * each receiver may have. Only of those who meet it in no other alliance and have not left themselves: who leaves the same day,
 * as all do when an alliance is dissolved, still takes it into its own bundle.
 */
export const leaveCaseCopies =
  (vault: FileVault) =>
  async (work: Work<never>, leaverId: string): Promise<void> => {
    const staying = await stayingBehind(work, leaverId)
    if (staying.length === 0) return
    await handOverFiles(work, vault, leaverId, staying)
    await keepCases(work, leaverId, staying)
  }

/** The members that had a case with the leaver. */
async function stayingBehind(work: Work<never>, leaverId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with current as (
      select alliance_id, organisation_id from kernel.membership
      where joined_on <= ${work.today} and (withdrawn_on is null or withdrawn_on > ${work.today})),
    met as (
      select receiver_id as id from transfer.enquiry where owner_id = ${leaverId} and receiver_id is not null
      union select owner_id from transfer.enquiry where receiver_id = ${leaverId})
    select met.id from met
    where met.id in (
        select organisation_id from current
        union select organisation_id from kernel.withdrawal where state = 'confirmed')
      and met.id not in (
        select other.organisation_id from current as own join current as other using (alliance_id)
        where own.organisation_id = ${leaverId})`.execute(work.db)
  return rows.map(({ id }) => id)
}

/** What the leaver gave the holder of its patient, and what it sent to the sender of a case that is not its own. */
async function handOverFiles(given: Work<never>, vault: FileVault, leaverId: string, staying: readonly string[]) {
  const work = workFor<FileTables & AttachmentTables>(given)
  const { rows } = await sql<{ id: string; file_id: string; recipient_id: string }>`
    select a.id, a.file_id, h.receiver_id as recipient_id
    from transfer.attachment a join transfer.held_case h on h.enquiry_id = a.enquiry_id
    where a.owner_id = ${leaverId} and a.by_organisation_id = ${leaverId} and h.receiver_id = any (${staying}::uuid[])
    union all
    select a.id, a.file_id, a.owner_id from transfer.attachment a join transfer.enquiry e on e.id = a.enquiry_id
    where e.receiver_id = ${leaverId} and a.by_organisation_id = ${leaverId} and a.owner_id = any (${staying}::uuid[])
    order by 1`.execute(work.db)
  for (const { id, file_id, recipient_id } of rows) {
    const copy = await copyFile(work, vault, file_id, recipient_id)
    if (copy !== null)
      await work.db.updateTable('transfer.attachment').set({ file_id: copy }).where('id', '=', id).execute()
  }
}
