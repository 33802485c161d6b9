import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../platform/database/testing/test-database.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { type OpenFloor, openFloor } from './open-floor.ts'
import { openWork } from './open-work.ts'

// One connection for everyone: whatever one viewer leaves behind, the next one finds.

const organisations = Array.from({ length: 5 }, () => crypto.randomUUID())
let database: TestDatabase
let open: OpenFloor
let superuser: pg.Client
const idleErrors: Error[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  superuser = new pg.Client({ connectionString: database.adminUrl })
  await superuser.connect()
  open = await openFloor({
    ownerUrl: database.adminUrl,
    poolSize: 1,
    now: () => new Date(),
    reactionsTo: () => [],
    onIdleError: (error) => idleErrors.push(error),
  })
  for (const id of organisations)
    await superuser.query("insert into kernel.organisation (id, kind) values ($1, 'memberOrganisation')", [id])
})
afterAll(async () => {
  await open.close()
  await superuser.end()
  await database.drop()
})

const viewerOf = (organisationId: string): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: [],
})
const seenBy = (organisationId: string, then: () => unknown = () => undefined) =>
  openWork<{ 'kernel.organisation': { id: string } }, string[]>(
    open.floor,
    viewerOf(organisationId),
    'none',
    async (work) => {
      const rows = await work.db.selectFrom('kernel.organisation').select('id').execute()
      await then()
      return rows.map(({ id }) => id)
    },
  )
const fail = () => {
  throw new Error('half-way')
}

describe('a pool of one connection', () => {
  it('shows everyone their own, however the calls are interleaved and whichever of them fail', async () => {
    const calls = Array.from({ length: 300 }, (_, n) => {
      const organisation = organisations[n % organisations.length] ?? ''
      const breaks = n % 7 === 3 ? fail : () => delay(n % 3)
      return seenBy(organisation, breaks).then(
        (ids) => ({ organisation, ids }),
        () => ({ organisation, ids: [organisation] }),
      )
    })
    for (const { organisation, ids } of await Promise.all(calls)) expect(ids).toEqual([organisation])
  })

  it('carries no viewer over from a Work whose statement was refused', async () => {
    const broken = openWork(open.floor, viewerOf(organisations[0] ?? ''), 'none', (work) =>
      sql`select 1 / 0`.execute(work.db),
    )
    await expect(broken).rejects.toThrow('division by zero')
    await expect(sql`select * from kernel.organisation`.execute(open.floor.database)).rejects.toThrow(
      'no viewer is set',
    )
  })

  it('carries no viewer over even when a Work set it for the whole session', async () => {
    const first = organisations[0] ?? ''
    await openWork(open.floor, viewerOf(first), 'none', (work) =>
      sql`select set_config('renkei.viewer', current_setting('renkei.viewer'), false)`.execute(work.db),
    )
    // The signature keeps such a viewer what the server said; the next Work still replaces it.
    expect(await seenBy(organisations[1] ?? '')).toEqual([organisations[1]])
  })

  it('survives a connection that is cut in the middle, and starts without a viewer', async () => {
    const cut = openWork(open.floor, viewerOf(organisations[0] ?? ''), 'none', async (work) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(work.db)
      await superuser.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      await delay(50)
      return sql`select 1`.execute(work.db)
    })
    await expect(cut).rejects.toThrow()
    await expect(sql`select * from kernel.organisation`.execute(open.floor.database)).rejects.toThrow(
      'no viewer is set',
    )
    expect(await seenBy(organisations[2] ?? '')).toEqual([organisations[2]])
    expect(idleErrors).toContainEqual(expect.objectContaining({ code: '57P01' }))
  })
})
