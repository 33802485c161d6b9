import type pg from 'pg'
import { ensureStoredLogin } from './stored-login.ts'

/** The role that grants and policies name. It cannot log in and owns nothing. */
export const applicationRole = 'renkei_application'

/**
 * The address the server's pool uses. Each database has a login role of its own with a random password, a member of
 * `renkei_application` and owner of nothing: whoever takes over a connection still meets row-level security.
 */
export async function ensureApplicationLogin(owner: pg.Client, ownerUrl: string): Promise<string> {
  const url = await ensureStoredLogin(
    owner,
    ownerUrl,
    { table: 'application_login', prefix: 'renkei_app' },
    async (role) => {
      await owner.query(`grant ${applicationRole} to ${role}`)
    },
  )
  await refuseTemporaryThings(owner)
  return url
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
