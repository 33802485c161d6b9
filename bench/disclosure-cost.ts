import { sql } from 'kysely'
import pg from 'pg'
import type { Viewer } from '../src/kernel/identity/domain/viewer.ts'
import { openWork } from '../src/kernel/work/server/open-work.ts'
import { openPool } from '../src/platform/database/connection-pool.ts'
import { fillDisclosedBeds, organisationOf, organisations, rows } from './fixtures/disclosed-beds.ts'
import { quantile, timed } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'

/**
 * What disclosure costs: the statement under the policy that slices write, against the same with the same owners named by
 * hand. `servedList` is the list as a request runs it, with its viewer, transaction and audit line. Turn and turn about.
 */
const rounds = 60

/** A page and how many there are: the shape of every list. */
const list = (table: string, where: string) => `select id, owner_id, free_beds, count(*) over () as total
  from ${table} where ward = 'ward 7' ${where && `and ${where}`} order by stated_at desc limit 50`
const aggregate = (table: string, where: string) => `select owner_id, count(*), sum(free_beds), max(stated_at)
  from ${table} ${where && `where ${where}`} group by owner_id`

const person: Viewer = {
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId: organisationOf(1),
  roles: ['liaisonNurse'],
}
const line = { operation: 'bench.list-beds', informationClass: 'bench' }

await withScratchDatabase([], async ({ floor, superuserUrl }) => {
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  await fillDisclosedBeds(superuser)
  await superuser.end()
  const unbound = openPool(superuserUrl, { size: 1, onIdleError: (error) => console.error(error) })
  const owners = await openWork(floor, person, 'none', async ({ db }) => {
    const found = await sql<{ owner_id: string }>`select distinct owner_id from bench.bed`.execute(db)
    return found.rows.map(({ owner_id }) => `'${owner_id}'`)
  })
  const byHand = `owner_id in (${owners.join(', ')})`
  const served = (statement: string) => () => openWork(floor, person, line, ({ db }) => sql.raw(statement).execute(db))
  const measured = [
    await compare('servedList', served(list('bench.bed', '')), served(list('bench.open_bed', byHand))),
    ...(await openWork(floor, person, 'none', async ({ db }) => {
      const policed = (statement: string) => () => sql.raw(statement).execute(db)
      const named = (statement: string) => () => sql.raw(statement).execute(unbound)
      return [
        await compare('list', policed(list('bench.bed', '')), named(list('bench.bed', byHand))),
        await compare('aggregate', policed(aggregate('bench.bed', '')), named(aggregate('bench.bed', byHand))),
      ]
    })),
  ]
  await unbound.destroy()
  const budgetRatios = { list: 1.2, aggregate: 1.3 }
  const setting = { rows, organisations, ownersSeen: owners.length, rounds }
  console.log(JSON.stringify({ bench: 'disclosure-cost', ...setting, measured, budgetRatios }))
})

async function compare(name: string, underPolicy: () => Promise<unknown>, byHand: () => Promise<unknown>) {
  const policy: number[] = []
  const hand: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    policy.push(await timed(underPolicy))
    hand.push(await timed(byHand))
  }
  const [policyP50Milliseconds, byHandP50Milliseconds] = [quantile(policy, 0.5), quantile(hand, 0.5)]
  const ratio = Math.round((policyP50Milliseconds / byHandP50Milliseconds) * 100) / 100
  return { name, policyP50Milliseconds, byHandP50Milliseconds, ratio }
}
