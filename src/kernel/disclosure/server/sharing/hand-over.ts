import { type Work, workFor } from '../../../work/server/work.ts'
import type { PatientBasisKind } from '../../domain/legal-basis.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'

export interface HandingOver {
  readonly subjectId: string
  readonly receiver: { readonly organisationId: string } | { readonly outsideName: string }
  /** The slice's own: in what it happens, and by which act. One act hands over once. */
  readonly caseId: string
  readonly occasionId: string
  readonly items: readonly string[]
  /** What the papers say about explaining it to the patient or the family; absent: nothing. */
  readonly explanation?: { readonly given: boolean; readonly by?: string | undefined } | undefined
  /** What the source says it rests on; absent: it did not say, and the record stays unfinished. */
  readonly basis?: { readonly kind: PatientBasisKind; readonly text: string } | undefined
}

/**
 * Records that the viewer's organisation hands a patient's information over (個人情報保護法29条). Only what is known: an
 * explanation is no consent, so that it stands beside the three facts and is none of them.
 */
export async function handOver(given: Omit<Work, 'db'>, handing: HandingOver): Promise<void> {
  const work = workFor<DisclosureTables>(given)
  const { organisationId, accountId } = actingAccount(work)
  const receiver = 'organisationId' in handing.receiver ? handing.receiver.organisationId : null
  const opened = await work.db
    .insertInto('kernel.patient_sharing')
    .values({
      id: work.newId(),
      route: 'sent',
      subject_id: handing.subjectId,
      querying_organisation_id: receiver,
      source_organisation_id: organisationId,
      receiving_organisation_id: receiver,
      receiving_name: 'outsideName' in handing.receiver ? handing.receiver.outsideName : null,
      opened_by_account_id: accountId,
      case_id: handing.caseId,
      occasion_id: handing.occasionId,
      items: [...handing.items],
      explained: handing.explanation?.given ?? null,
      explained_by: handing.explanation?.by ?? null,
    })
    .onConflict((conflict) => conflict.columns(['source_organisation_id', 'occasion_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!handing.basis) return
  const sharingId = opened?.id ?? (await recordOf(work, handing.occasionId))
  await work.db
    .insertInto('kernel.sharing_fact')
    .values({
      id: work.newId(),
      sharing_id: sharingId,
      part: 'source',
      organisation_id: organisationId,
      stance: 'given',
      basis_kind: handing.basis.kind,
      basis_text: handing.basis.text,
      recorded_by_account_id: accountId,
    })
    .execute()
}

/** The same act again uses the record it left. */
async function recordOf(work: Work<DisclosureTables>, occasionId: string): Promise<string> {
  const { id } = await work.db
    .selectFrom('kernel.patient_sharing')
    .select('id')
    .where('occasion_id', '=', occasionId)
    .where('source_organisation_id', '=', actingAccount(work).organisationId)
    .executeTakeFirstOrThrow()
  return id
}
