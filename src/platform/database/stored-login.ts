import { randomBytes } from 'node:crypto'
import type pg from 'pg'

/**
 * A login role of one database's own with a random password, kept where only the owner reads it, and made again where it
 * is missing (a restored database). `furnish` gives a role just made its rights. Answers the role's address.
 */
export async function ensureStoredLogin(
  owner: pg.Client,
  ownerUrl: string,
  { table, prefix }: { readonly table: string; readonly prefix: string },
  furnish: (role: string) => Promise<void>,
): Promise<string> {
  await owner.query(`
    create table if not exists renkei_private.${table} (
      only_row boolean primary key default true check (only_row), role_name text not null, password text not null)`)
  const found = await owner.query<{ role_name: string; password: string }>(
    `select role_name, password from renkei_private.${table}`,
  )
  const login = found.rows[0] ?? {
    role_name: `${prefix}_${randomBytes(6).toString('hex')}`,
    password: randomBytes(32).toString('base64url'),
  }
  await owner.query('begin')
  try {
    await createMissing(owner, login, furnish)
    await owner.query(
      `insert into renkei_private.${table} (role_name, password) values ($1, $2) on conflict do nothing`,
      [login.role_name, login.password],
    )
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
  const url = new URL(ownerUrl)
  url.username = login.role_name
  url.password = login.password
  return url.href
}

async function createMissing(
  owner: pg.Client,
  login: { readonly role_name: string; readonly password: string },
  furnish: (role: string) => Promise<void>,
): Promise<void> {
  const exists = await owner.query('select from pg_roles where rolname = $1', [login.role_name])
  if (exists.rowCount !== 0) return
  const role = owner.escapeIdentifier(login.role_name)
  await owner.query(
    `create role ${role} login password ${owner.escapeLiteral(login.password)} nosuperuser nobypassrls nocreaterole nocreatedb`,
  )
  await furnish(role)
}
