import type { Selectable } from 'kysely'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import type { showSharing } from '../../contract/sharing-endpoints.ts'
import { mayShare, partsAsked, type SharingFact, type SharingPart, sharingPartNames } from '../../domain/may-share.ts'
import { standingAgainst } from '../../domain/patient-objection.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { readNames } from '../rules/read-neighbourhood.ts'
import { readObjections, type StoredObjection } from './patient-objections.ts'

export type Sharing = OutputOf<typeof showSharing>
export type SharingRow = Selectable<DisclosureTables['kernel.patient_sharing']>
type FactRow = Selectable<DisclosureTables['kernel.sharing_fact']>

export const organisationColumn = {
  querying: 'querying_organisation_id',
  source: 'source_organisation_id',
  receiving: 'receiving_organisation_id',
} as const satisfies Record<SharingPart, keyof DisclosureTables['kernel.patient_sharing']>

/** The records as the viewer sees them, each with the answer of the three facts it may see. */
export async function describeSharings(
  work: Work<DisclosureTables>,
  sharings: readonly SharingRow[],
): Promise<readonly Sharing[]> {
  if (sharings.length === 0) return []
  const ids = sharings.map(({ id }) => id)
  const facts = await work.db
    .selectFrom('kernel.sharing_fact')
    .selectAll()
    .where('sharing_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const objections = await readObjections(
    work,
    sharings.map(({ subject_id }) => subject_id),
  )
  const { nameOf } = await readNames(workFor(work))
  const { organisationId } = actingAccount(work)
  return sharings.map((each) => {
    const receiver = each.receiving_name ?? nameOf(each.receiving_organisation_id ?? '')
    const asked = partsAsked(each.route, each.receiving_organisation_id !== null)
    const objected = standingAgainst(
      objections.filter((one) => one.subjectId === each.subject_id && one.sourceId === each.source_organisation_id),
      each.receiving_organisation_id,
    )
    return {
      ...describe(
        each,
        facts.filter(({ sharing_id }) => sharing_id === each.id),
        asked,
        objected,
      ),
      parties: {
        querying: each.querying_organisation_id ? nameOf(each.querying_organisation_id) : receiver,
        source: nameOf(each.source_organisation_id),
        receiving: receiver,
      },
      ownParts: asked.filter((part) => each[organisationColumn[part]] === organisationId),
    }
  })
}

/** What was handed over in one case, to the viewer's organisation or by it, the newest last. */
export async function sharingsOfCase(given: Omit<Work, 'db'>, caseId: string): Promise<readonly Sharing[]> {
  const work = workFor<DisclosureTables>(given)
  const rows = await work.db
    .selectFrom('kernel.patient_sharing')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('opened_at')
    .execute()
  return describeSharings(work, rows)
}

export const findSharing = (work: Work<DisclosureTables>, id: string): Promise<SharingRow | undefined> =>
  work.db.selectFrom('kernel.patient_sharing').selectAll().where('id', '=', id).executeTakeFirst()

export async function showSharingById(work: Work<DisclosureTables>, id: string): Promise<Sharing | undefined> {
  const row = await findSharing(work, id)
  return row && (await describeSharings(work, [row]))[0]
}

function describe(
  row: SharingRow,
  facts: readonly FactRow[],
  asked: readonly SharingPart[],
  objected: StoredObjection | undefined,
): Omit<Sharing, 'parties' | 'ownParts'> {
  const known = facts.map(
    ({ part, stance, basis_kind, recorded_at }): SharingFact => ({
      part,
      stance,
      basisKind: basis_kind,
      recordedAt: recorded_at,
    }),
  )
  // Everything read here has been recorded: asked for the newest instant, no fact is left out by a clock that lags.
  const at = new Date(Math.max(0, ...known.map(({ recordedAt }) => recordedAt.getTime())))
  return {
    id: row.id,
    route: row.route,
    parts: [...asked],
    caseId: row.case_id,
    occasionId: row.occasion_id,
    items: row.items,
    explanation: row.explained === null ? null : { given: row.explained, by: row.explained_by },
    objection: objected ? shownObjection(objected) : null,
    subjectId: row.subject_id,
    queryingOrganisationId: row.querying_organisation_id,
    sourceOrganisationId: row.source_organisation_id,
    receivingOrganisationId: row.receiving_organisation_id,
    openedAt: row.opened_at.toISOString(),
    facts: facts.map(({ part, stance, basis_kind, basis_text, recorded_at }) => ({
      part,
      stance,
      basisKind: basis_kind,
      basisText: basis_text,
      recordedAt: recorded_at.toISOString(),
    })),
    ...answerOf(known, at, asked, objected !== undefined),
  }
}

export const shownObjection = ({ id, note, recordedAt, recordedByName }: StoredObjection) => ({
  id,
  note,
  recordedAt: recordedAt.toISOString(),
  recordedByName,
})

function answerOf(
  facts: readonly SharingFact[],
  at: Date,
  asked: readonly SharingPart[],
  isObjected: boolean,
): Pick<Sharing, 'answer' | 'because'> {
  const decided = mayShare(facts, at, asked)
  // Also where it was recorded apart from this record: of the patient, in another case, before anything was handed over.
  if (isObjected && decided.answer !== 'blocked')
    return { answer: 'blocked', because: ['提供する側で、本人の異議が記録されています。'] }
  switch (decided.answer) {
    case 'allowed':
      return { answer: 'allowed', because: [] }
    case 'blocked':
      return { answer: 'blocked', because: [...decided.because] }
    case 'unfinished':
      return {
        answer: 'unfinished',
        because: decided.missing.map((part) => `${sharingPartNames[part]}が、まだ記録されていません。`),
      }
  }
}
