import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { type Work, workFor } from '../../../kernel/work/server/work.ts'

export type NameOf = (id: string | null) => string | undefined

/** Today's names of organisations and facilities, as far as the viewer may know them. */
export async function namesOf(work: Omit<Work, 'db'>, ids: readonly (string | null)[]): Promise<NameOf> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return () => undefined
  const { db, today } = workFor<TenancyTables>(work)
  const organisations = await db
    .selectFrom('kernel.organisation_name')
    .distinctOn('organisation_id')
    .select(['organisation_id as id', 'name'])
    .where('organisation_id', 'in', wanted)
    .where('effective_on', '<=', today)
    .orderBy('organisation_id')
    .orderBy('effective_on', 'desc')
    .execute()
  const facilities = await db
    .selectFrom('kernel.facility_name')
    .distinctOn('facility_id')
    .select(['facility_id as id', 'name'])
    .where('facility_id', 'in', wanted)
    .where('effective_on', '<=', today)
    .orderBy('facility_id')
    .orderBy('effective_on', 'desc')
    .execute()
  const names = new Map([...organisations, ...facilities].map(({ id, name }) => [id, name]))
  return (id) => (id === null ? undefined : names.get(id))
}
