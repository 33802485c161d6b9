import { sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'

/** What a person is told of the own account wherever it is signed in. */
export interface Standing {
  readonly organisations: { readonly id: string; readonly name: string }[]
  readonly recoveryAskedAt: string | null
}

export async function findStanding(work: Work<IdentityTables>, accountId: string): Promise<Standing> {
  const { rows } = await sql<Omit<Standing, 'recoveryAskedAt'> & { recoveryAskedAt: Date | null }>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', mine.id, 'name', mine.name) order by mine.name), '[]') from (
        select distinct r.organisation_id as id, (
          select n.name from kernel.organisation_name n
          where n.organisation_id = r.organisation_id and n.effective_on <= kernel.today_in_japan()
          order by n.effective_on desc limit 1) as name
        from kernel.role_assignment r
        where r.account_id = ${accountId} and kernel.counting_roles(r.account_id, r.organisation_id) <> '{}') mine
      where mine.name is not null) as organisations,
      (select max(c.requested_at) from kernel.recovery c
        where c.account_id = ${accountId} and c.used_at is null and c.declined_at is null
          and c.requested_at > ${work.now}::timestamptz - interval '24 hours') as "recoveryAskedAt"`.execute(work.db)
  const [row] = rows
  return { organisations: row?.organisations ?? [], recoveryAskedAt: row?.recoveryAskedAt?.toISOString() ?? null }
}
