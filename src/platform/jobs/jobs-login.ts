import type pg from 'pg'
import { ensureStoredLogin } from '../database/stored-login.ts'

/** Closed to the application role; the start-up gate looks. Backups leave it out: jobs are made again at the next start. */
export const jobsSchema = 'pgboss'

/** The address of the role that owns the jobs' schema. It may make that schema, and reads nobody's data. */
export const ensureJobsLogin = (owner: pg.Client, ownerUrl: string): Promise<string> =>
  ensureStoredLogin(owner, ownerUrl, { table: 'jobs_login', prefix: 'renkei_jobs' }, async (role) => {
    const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name')
    await owner.query(`grant create on database ${rows[0]?.name} to ${role}`)
  })
