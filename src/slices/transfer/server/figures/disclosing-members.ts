import { sql } from 'kysely'
import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'

/** An alliance's members of today, as far as the viewer knows them. */
export async function membersOf(work: Omit<Work, 'db'>, allianceId: string): Promise<string[]> {
  const { db, today } = workFor<TenancyTables>(work)
  const rows = await db
    .selectFrom('kernel.membership')
    .select('organisation_id')
    .distinct()
    .where('alliance_id', '=', allianceId)
    .where('joined_on', '<=', today)
    .where((of) => of.or([of('withdrawn_on', 'is', null), of('withdrawn_on', '>', today)]))
    .execute()
  return rows.map((row) => row.organisation_id)
}

/** Whose rules disclose sums of their transfers to the viewer; asked for itself, because a member without transfers discloses zeros. */
export async function disclosingToViewer(work: Omit<Work, 'db'>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ owners: string[] | null }>`
    select kernel.disclosed_owners('transfers', 'aggregated') as owners`.execute(workFor(work).db)
  return new Set(rows[0]?.owners)
}
