import { randomBytes } from 'node:crypto'
import type pg from 'pg'

/** The role that grants and policies name. It cannot log in and owns nothing. */
export const applicationRole = 'renkei_application'

/**
 * The address the server's pool uses. Each database has a login role of its own with a random password, a member of
 * `renkei_application` and owner of nothing: whoever takes over a connection still meets row-level security.
 */
export async function ensureApplicationLogin(owner: pg.Client, adminUrl: string): Promise<string> {
  await owner.query(`
    create table if not exists renkei_private.application_login (
      only_row boolean primary key default true check (only_row), role_name text not null, password text not null)`)
  const found = await owner.query<{ role_name: string; password: string }>(
    'select role_name, password from renkei_private.application_login',
  )
  const login = found.rows[0] ?? {
    role_name: `renkei_app_${randomBytes(6).toString('hex')}`,
    password: randomBytes(32).toString('base64url'),
  }
  await owner.query('begin')
  try {
    await createMissingLogin(owner, login.role_name, login.password)
    await owner.query(
      'insert into renkei_private.application_login (role_name, password) values ($1, $2) on conflict do nothing',
      [login.role_name, login.password],
    )
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
  await refuseTemporaryThings(owner)
  const url = new URL(adminUrl)
  url.username = login.role_name
  url.password = login.password
  return url.href
}

/**
 * PostgreSQL lets everyone make temporary tables and types. The application needs none, and they are the raw material
 * of tricks on functions that run with their owner's rights. Only who owns the database may forbid it.
 */
async function refuseTemporaryThings(owner: pg.Client): Promise<void> {
  await owner.query(`
    do $$ begin
      if (select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()) then
        execute format('revoke temporary on database %I from public', current_database());
      end if;
    end $$`)
}

/** The group must exist before migrations, which name it. Concurrent creation by another database is not an error. */
export async function ensureApplicationRole(owner: pg.Client): Promise<void> {
  await owner.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then
        create role ${applicationRole} nologin nosuperuser nobypassrls nocreaterole nocreatedb;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
}

async function createMissingLogin(owner: pg.Client, roleName: string, password: string): Promise<void> {
  const exists = await owner.query('select from pg_roles where rolname = $1', [roleName])
  if (exists.rowCount !== 0) return
  const role = owner.escapeIdentifier(roleName)
  await owner.query(
    `create role ${role} login password ${owner.escapeLiteral(password)} nosuperuser nobypassrls nocreaterole nocreatedb`,
  )
  await owner.query(`grant ${applicationRole} to ${role}`)
}
