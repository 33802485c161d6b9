import { createHash } from 'node:crypto'
import pg from 'pg'

const ownerRole = 'renkei_owner'

/**
 * On a cluster of our own: makes the database and the role that owns it, which is no superuser, so that definer
 * functions meet row-level security too. The owner's password follows from the superuser's: nothing more to keep, and
 * two processes that open the cluster at once agree.
 */
export async function ensureOwnedDatabase(superuserUrl: string, database: string): Promise<string> {
  const url = new URL(superuserUrl)
  const password = createHash('sha256').update(`${ownerRole}:${url.password}`).digest('base64url')
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  try {
    await superuser.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${ownerRole}') then
          create role ${ownerRole} login createrole nosuperuser nobypassrls;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`)
    await superuser.query(`alter role ${ownerRole} password ${superuser.escapeLiteral(password)}`)
    const { rowCount } = await superuser.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await createDatabase(superuser, database)
    else await superuser.query(`alter database ${superuser.escapeIdentifier(database)} owner to ${ownerRole}`)
  } finally {
    await superuser.end()
  }
  url.username = ownerRole
  url.password = password
  url.pathname = `/${database}`
  return url.href
}

const duplicateDatabase = '42P04'

async function createDatabase(superuser: pg.Client, database: string): Promise<void> {
  try {
    await superuser.query(`create database ${superuser.escapeIdentifier(database)} owner ${ownerRole}`)
  } catch (error) {
    const madeMeanwhile = error instanceof pg.DatabaseError && error.code === duplicateDatabase
    if (!madeMeanwhile) throw error
  }
}
