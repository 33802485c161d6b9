import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { recordSharingFact } from '../../contract/sharing-endpoints.ts'
import { acceptedBases, partsAsked, type Stance } from '../../domain/may-share.ts'
import { standingAgainst } from '../../domain/patient-objection.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { readObjections, recordObjection } from './patient-objections.ts'
import { findSharing, organisationColumn, type SharingRow, showSharingById } from './sharing-store.ts'

export const recordFactEndpoint: ServedEndpoint = serve(
  recordSharingFact,
  async (work: Work<DisclosureTables>, { params: { sharingId }, body }) => {
    const { organisationId, accountId } = actingAccount(work)
    const sharing = await findSharing(work, sharingId)
    if (!sharing) return refuse('sharing-not-found')
    work.note({ subject: sharing.subject_id })
    const { part, stance, basisKind, basisText } = body
    if (sharing[organisationColumn[part]] !== organisationId || !partsAsked(sharing.route).includes(part))
      return refuse('not-our-part')
    if (stance === 'given' && !acceptedBases[part].includes(basisKind)) return refuse('basis-does-not-carry')
    const objects = part === 'source' && stance === 'withdrawn'
    for (const id of objects ? await sharingsFromHere(work, sharing.subject_id) : [sharingId]) {
      const fact = { part, stance, basis_kind: basisKind, basis_text: basisText, recorded_by_account_id: accountId }
      await work.db
        .insertInto('kernel.sharing_fact')
        .values({ id: work.newId(), sharing_id: id, organisation_id: organisationId, ...fact })
        .execute()
    }
    if (part === 'source') await objectOrLift(work, sharing, stance, basisText)
    return (await showSharingById(work, sharingId)) ?? refuse('sharing-not-found')
  },
)

/** An objection counts wherever the patient's information goes from here; to go on with this receiver lifts it for this one. */
async function objectOrLift(
  work: Work<DisclosureTables>,
  sharing: SharingRow,
  stance: Stance,
  note: string,
): Promise<void> {
  const { subject_id: subjectId, receiving_organisation_id: receiverId } = sharing
  const said = { id: work.newId(), subjectId, note }
  if (stance === 'withdrawn') await recordObjection(work, { ...said, stance: 'made', receiverId: null })
  // Outside the system nobody has an id of its own: lifting would be for everybody, which the case's page asks about.
  else if (receiverId !== null && standingAgainst(await readObjections(work, [subjectId]), receiverId))
    await recordObjection(work, { ...said, stance: 'lifted', receiverId })
}

/** A patient who objects at the source objects to every sharing from there, whoever asked. */
async function sharingsFromHere(work: Work<DisclosureTables>, subjectId: string): Promise<readonly string[]> {
  const rows = await work.db
    .selectFrom('kernel.patient_sharing')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('source_organisation_id', '=', actingAccount(work).organisationId)
    .execute()
  return rows.map(({ id }) => id)
}
