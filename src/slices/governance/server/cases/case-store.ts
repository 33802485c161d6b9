import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { caseRevised } from '../../published/governance-events.ts'
import type { GovernanceTables } from '../governance-tables.ts'

export interface StoredCase {
  readonly id: string
  readonly title: string
  readonly basis: 'publishedDocuments' | 'ownStatement' | 'fictional'
  readonly note: string
  readonly ownerOrganisationId: string
  readonly revision: number
  /** Composed of the alliance's records: nobody writes it by hand. */
  readonly living: boolean
  /** As its writer wrote it, in the command line's format. */
  readonly written: unknown
}

/** The case at its newest revision; null when there is none for this viewer. */
export async function findCase(work: Work<GovernanceTables>, id: string): Promise<StoredCase | null> {
  return (await newestRevisions(work).where('c.id', '=', id).executeTakeFirst()) ?? null
}

/** Two people who revise one case at once come one after the other; the second sees what the first did. */
export async function lockCase(work: Work<GovernanceTables>, id: string): Promise<void> {
  await takeTurn(work, 'governance.case', id)
}

export const listStoredCases = (work: Work<GovernanceTables>): Promise<StoredCase[]> =>
  newestRevisions(work).orderBy('c.created_at').orderBy('c.title').execute()

const newestRevisions = (work: Work<GovernanceTables>) =>
  work.db
    .selectFrom('governance.certification_case as c')
    .innerJoin('governance.case_revision as r', 'r.case_id', 'c.id')
    .where('r.revision', '=', (eb) =>
      eb
        .selectFrom('governance.case_revision as newest')
        .whereRef('newest.case_id', '=', 'c.id')
        .select((own) => own.fn.max('newest.revision').as('revision')),
    )
    .select([
      'c.id',
      'c.title',
      'c.basis',
      'c.note',
      'c.owner_organisation_id as ownerOrganisationId',
      'c.living',
      'r.revision',
      'r.written',
    ])

export interface NewCase {
  readonly id: string
  readonly ownerOrganisationId: string
  readonly supervisingOrganisationId: string | null
  readonly audience: 'everyone' | 'owner'
  readonly basis: StoredCase['basis']
  readonly title: string
  readonly note: string
  readonly written: unknown
  readonly reason: string
  readonly living?: true
}

export async function addStoredCase(work: Work<GovernanceTables>, added: NewCase): Promise<void> {
  await work.db
    .insertInto('governance.certification_case')
    .values({
      id: added.id,
      owner_organisation_id: added.ownerOrganisationId,
      supervising_organisation_id: added.supervisingOrganisationId,
      audience: added.audience,
      basis: added.basis,
      title: added.title,
      note: added.note,
      living: added.living ?? false,
    })
    .execute()
  await addRevision(work, { ...added, revision: 1 })
}

/** Appends a revision and tells that the facts changed. Its caller holds the case's lock. */
export async function addRevision(
  work: Work<GovernanceTables>,
  revised: Pick<NewCase, 'id' | 'ownerOrganisationId' | 'written' | 'reason'> & { readonly revision: number },
): Promise<void> {
  await work.db
    .insertInto('governance.case_revision')
    .values({
      case_id: revised.id,
      revision: revised.revision,
      written: JSON.stringify(revised.written),
      reason: revised.reason,
      recorded_at: work.now,
      recorded_by: work.viewer.kind === 'account' ? work.viewer.accountId : null,
    })
    .execute()
  await work.publish({
    name: caseRevised,
    version: 1,
    organisationId: revised.ownerOrganisationId,
    payload: { caseId: revised.id, revision: revised.revision },
  })
}

/** Who keeps the case writes on it: the office of its owner. */
export function mayWrite({ viewer }: Pick<Work, 'viewer'>, stored: StoredCase): boolean {
  const isOffice = viewer.kind === 'account' && viewer.organisationId === stored.ownerOrganisationId
  return isOffice && viewer.roles.some((role) => role === 'secretariat' || role === 'operator')
}
