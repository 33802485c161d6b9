import type { Work } from '../../../../kernel/work/server/work.ts'
import type { ProvidedDocument } from '../../domain/application/check-application.ts'
import type { SlotId } from '../../domain/application/document-slot.ts'
import type { GovernanceTables } from '../governance-tables.ts'

/** The newest record of each slot. */
export async function providedDocuments(work: Work<GovernanceTables>, caseId: string): Promise<ProvidedDocument[]> {
  const rows = await work.db
    .selectFrom('governance.application_document')
    .distinctOn('slot')
    .select(['slot', 'reference', 'received_on'])
    .where('case_id', '=', caseId)
    .orderBy('slot')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ slot, reference, received_on }) => ({ slot: slot as SlotId, reference, receivedOn: received_on }))
}

export async function addDocument(
  work: Work<GovernanceTables>,
  caseId: string,
  document: ProvidedDocument,
): Promise<void> {
  await work.db
    .insertInto('governance.application_document')
    .values({
      id: work.newId(),
      case_id: caseId,
      slot: document.slot,
      reference: document.reference,
      received_on: document.receivedOn,
      recorded_at: work.now,
      recorded_by: work.viewer.kind === 'account' ? work.viewer.accountId : null,
    })
    .execute()
}
