import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureApplicationLogin, ensureApplicationRole } from '../database/application-role.ts'
import { catalogueFaults } from '../database/catalogue-gate.ts'
import { createTestDatabase } from '../database/testing/test-database.ts'
import { ensureJobsLogin } from './jobs-login.ts'
import { openJobs } from './open-jobs.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let owner: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  await ensureApplicationRole(owner)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const until = async (holds: () => boolean) => {
  for (let waited = 0; !holds() && waited < 15_000; waited += 50) await new Promise((go) => setTimeout(go, 50))
  expect(holds()).toBe(true)
}

describe('jobs on PostgreSQL', () => {
  it('run once though two server processes ask for them, again after a failure, and stop', async () => {
    let runs = 0
    const failures: unknown[] = []
    const job = {
      name: 'test-job',
      cron: '0 0 1 1 *',
      run: async () => {
        runs += 1
        if (runs === 1) throw new Error('the first try fails')
      },
    }
    const url = await ensureJobsLogin(owner, database.adminUrl)
    expect(await ensureJobsLogin(owner, database.adminUrl)).toBe(url)
    const servers = [await openJobs(url, [job], (error) => failures.push(error))]
    servers.push(await openJobs(url, [job], (error) => failures.push(error)))
    for (const server of servers) await server.enqueue(job.name)
    await until(() => runs === 2)
    expect(failures).toEqual([new Error('the first try fails')])
    for (const server of servers) await server.stop()
    expect(runs).toBe(2)
  }, 40_000)

  it('keep their schema out of the application role’s reach, and the gate would say so', async () => {
    const application = new pg.Client({ connectionString: await ensureApplicationLogin(owner, database.adminUrl) })
    await application.connect()
    await expect(application.query('select * from pgboss.job')).rejects.toThrow('permission denied')
    await application.end()
    const closedFaults = async () =>
      (await catalogueFaults(owner, [])).filter((fault) => fault.includes('closed schema within reach'))
    expect(await closedFaults()).toEqual([])
    await owner.query('grant select on pgboss.job to renkei_application')
    expect(await closedFaults()).toEqual(['closed schema within reach: pgboss.job'])
    await owner.query('revoke select on pgboss.job from renkei_application')
  })
})
