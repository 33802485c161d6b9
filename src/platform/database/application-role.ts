import type pg from 'pg'
import { ensureStoredLogin } from './stored-login.ts'

/** The role that grants and policies name. It cannot log in and owns nothing. */
export const applicationRole = 'renkei_application'

/**
 * The address the server's pool uses. Each database has a login role of its own with a random password, a member of
 * `renkei_application` and owner of nothing: whoever takes over a connection still meets row-level security.
 */
export const ensureApplicationLogin = (owner: pg.Client, ownerUrl: string): Promise<string> =>
  ensureStoredLogin(owner, ownerUrl, { table: 'application_login', prefix: 'renkei_app' }, async (role) => {
    await owner.query(`grant ${applicationRole} to ${role}`)
  })

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
