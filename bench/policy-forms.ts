import { sql } from 'kysely'
import pg from 'pg'
import type { Viewer } from '../src/kernel/identity/domain/viewer.ts'
import { openWork } from '../src/kernel/work/server/open-work.ts'
import { openPool } from '../src/platform/database/connection-pool.ts'
import { quantile, timed } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'

/**
 * What row-level security costs a list query, by the form of the policy: the house's form (the viewer once a statement),
 * a function called for each row, and no policy but the same condition written by hand. One run, turn and turn about.
 */
const rows = 50_000
const organisations = 20
const rounds = 60
const slowRounds = 3
const houseForm = 'owner_id = (select (kernel.viewer()).organisation_id)'
const rowForm = 'bench.may_see(owner_id) -- asks kernel.viewer()'

await withScratchDatabase([], async ({ floor, ownerUrl, superuserUrl }) => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create schema bench; grant usage on schema bench to renkei_application;
    create function bench.may_see(owner uuid) returns boolean language sql stable
      as $$ select owner = (kernel.viewer()).organisation_id $$`)
  for (const [name, policy] of [
    ['house', houseForm],
    ['per_row', rowForm],
  ] as const) {
    await owner.query(`
      create table bench.${name} (id int primary key, owner_id uuid not null, title text not null, at int not null);
      insert into bench.${name} select n, md5((n % ${organisations})::text)::uuid, 'row ' || n, n
        from generate_series(1, ${rows}) n;
      create index on bench.${name} (owner_id, at);
      select renkei_private.protect('bench.${name}');
      grant select on bench.${name} to renkei_application;
      create policy own on bench.${name} for select to renkei_application using (${policy}
      )`)
    await owner.query(`analyze bench.${name}`)
  }
  const { rows: ids } = await owner.query<{ id: string }>(`select md5('3')::uuid as id`)
  await owner.end()
  const organisationId = ids[0]?.id ?? ''
  const viewer: Viewer = { kind: 'account', accountId: crypto.randomUUID(), organisationId, roles: ['director'] }
  const unbound = openPool(superuserUrl, { size: 1, onIdleError: (error) => console.error(error) })
  const list = (name: string, where: string) =>
    sql.raw<never>(`select id, title from bench.${name} ${where} order by at desc limit 50`)
  const everything = (name: string, where: string) =>
    sql.raw<never>(`select count(*), max(at) from bench.${name} ${where}`)
  const byHand = `where owner_id = '${organisationId}'`
  const times = {
    listByHand: [],
    listHouse: [],
    listPerRow: [],
    scanByHand: [],
    scanHouse: [],
    scanPerRow: [],
  } as Record<string, number[]>
  const measure = async (name: string, run: () => Promise<unknown>) => times[name]?.push(await timed(run))
  await openWork(floor, viewer, 'none', async ({ db }) => {
    for (let round = 0; round < rounds; round += 1) {
      await measure('listByHand', () => list('house', byHand).execute(unbound))
      await measure('listHouse', () => list('house', '').execute(db))
      await measure('scanByHand', () => everything('house', byHand).execute(unbound))
      await measure('scanHouse', () => everything('house', '').execute(db))
      if (round >= slowRounds) continue
      await measure('listPerRow', () => list('per_row', '').execute(db))
      await measure('scanPerRow', () => everything('per_row', '').execute(db))
    }
  })
  await unbound.destroy()
  const p50 = Object.fromEntries(Object.entries(times).map(([name, measured]) => [name, quantile(measured, 0.5)]))
  const ratio = (one: string, other: string) => Math.round(((p50[one] ?? 0) / (p50[other] ?? 1)) * 100) / 100
  console.log(
    JSON.stringify({
      bench: 'policy-forms',
      rows,
      organisations,
      p50Milliseconds: p50,
      ratios: {
        listHouse: ratio('listHouse', 'listByHand'),
        scanHouse: ratio('scanHouse', 'scanByHand'),
        listPerRow: ratio('listPerRow', 'listByHand'),
        scanPerRow: ratio('scanPerRow', 'scanByHand'),
      },
      budgetRatio: 1.2,
    }),
  )
})
