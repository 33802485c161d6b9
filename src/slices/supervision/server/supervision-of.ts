import type { DisclosureTables } from '../../../kernel/disclosure/server/disclosure-tables.ts'
import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { type Work, workFor } from '../../../kernel/work/server/work.ts'
import { acting } from './acting.ts'

interface Supervision {
  readonly allianceId: string
  readonly prefectureId: string
}

const inForce = (work: Omit<Work, 'db'>) => {
  const { db, today } = workFor<DisclosureTables>(work)
  return db
    .selectFrom('kernel.alliance_supervision')
    .select(['alliance_id as allianceId', 'prefecture_id as prefectureId'])
    .where('from_on', '<=', today)
    .where((is) => is.or([is('until_on', 'is', null), is('until_on', '>', today)]))
}

/** Who supervises the viewer's own alliance today; undefined where nobody is recorded. */
export const ownSupervision = (work: Omit<Work, 'db'>): Promise<Supervision | undefined> =>
  inForce(work).where('alliance_id', '=', acting(work).organisationId).executeTakeFirst()

/** The alliance under the viewer's own prefecture; undefined for any other. */
export const supervisedAlliance = (work: Omit<Work, 'db'>, allianceId: string): Promise<Supervision | undefined> =>
  inForce(work)
    .where('alliance_id', '=', allianceId)
    .where('prefecture_id', '=', acting(work).organisationId)
    .executeTakeFirst()

export const supervisedAlliances = (work: Omit<Work, 'db'>): Promise<Supervision[]> =>
  inForce(work).where('prefecture_id', '=', acting(work).organisationId).execute()

/** Today's names of organisations, as far as the viewer may know them. */
export async function namesOf(
  work: Omit<Work, 'db'>,
  ids: readonly string[],
): Promise<(id: string) => string | undefined> {
  if (ids.length === 0) return () => undefined
  const { db, today } = workFor<TenancyTables>(work)
  const found = await db
    .selectFrom('kernel.organisation_name')
    .distinctOn('organisation_id')
    .select(['organisation_id as id', 'name'])
    .where('organisation_id', 'in', ids)
    .where('effective_on', '<=', today)
    .orderBy('organisation_id')
    .orderBy('effective_on', 'desc')
    .execute()
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (id) => names.get(id)
}
