import type { Work } from '../../../../kernel/work/server/work.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

/** Of each filing of an alliance, the receipts that were taken back, the oldest first. */
export async function retractionsOf(work: Work<SupervisionTables>, allianceId: string) {
  const rows = await work.db
    .selectFrom('supervision.retracted_receipt as r')
    .leftJoin('supervision.publication as p', 'p.closed_by', 'r.id')
    .selectAll('r')
    .select('p.id as closed')
    .where('r.owner_id', '=', allianceId)
    .orderBy('r.position')
    .execute()
  return (filingId: string) =>
    rows
      .filter(({ filing_id }) => filing_id === filingId)
      .map((row) => ({
        id: row.id,
        receivedOn: row.received_on,
        answer: row.answer,
        outcome: row.outcome,
        reason: row.reason,
        retractedOn: row.retracted_on,
        closed: row.closed !== null,
      }))
}
