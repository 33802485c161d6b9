import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationRole } from './application-role.ts'
import { catalogueFaults } from './catalogue-gate.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let superuser: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  superuser = new pg.Client({ connectionString: database.adminUrl })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await database.drop()
})

const listed = async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  return rows.map(({ name }) => name)
}

/** Plants something in the catalogue, asks the gate, and takes it away again. */
async function faultsWith(planted: string): Promise<readonly string[]> {
  const definers = await listed()
  await superuser.query('begin')
  try {
    await superuser.query(`create schema planted; grant usage on schema planted to ${applicationRole}; ${planted}`)
    return await catalogueFaults(superuser, definers)
  } finally {
    await superuser.query('rollback')
  }
}

const protectedTable = `
  create table planted.t (id int); grant select on planted.t to ${applicationRole};
  alter table planted.t enable row level security; alter table planted.t force row level security;`

describe('the start-up gate', () => {
  it('lets the migrated database pass, and a table with forced policies', async () => {
    expect(await faultsWith('select 1')).toEqual([])
    expect(await faultsWith(protectedTable)).toEqual([])
    const disclosed = `(select kernel.disclosed_owners('documents', 'rows')) is not null`
    expect(
      await faultsWith(`${protectedTable} create policy p on planted.t to ${applicationRole} using (${disclosed})`),
    ).toEqual([])
  })

  it.each([
    [
      'a table without row-level security',
      `create table planted.t (id int); grant select on planted.t to ${applicationRole}`,
      /^table without forced/,
    ],
    [
      'a table whose owner is not bound',
      `${protectedTable} alter table planted.t no force row level security`,
      /^table without forced/,
    ],
    [
      'a table of which one column is reachable',
      `create table planted.t (id int); grant select (id) on planted.t to ${applicationRole}`,
      /^table without forced/,
    ],
    [
      'a partitioned table',
      `create table planted.t (id int) partition by list (id); grant select on planted.t to ${applicationRole}`,
      /^table without forced/,
    ],
    [
      'a table that may be truncated',
      `${protectedTable} grant truncate on planted.t to ${applicationRole}`,
      /truncate/,
    ],
    [
      'a view with its owner’s rights',
      `${protectedTable} create view planted.v as select * from planted.t; grant select on planted.v to ${applicationRole}`,
      /^view without security_invoker/,
    ],
    [
      'a materialised view',
      `create materialized view planted.m as select 1 as id; grant select on planted.m to ${applicationRole}`,
      /^materialised view/,
    ],
    [
      'a definer function nobody listed',
      `create function planted.f() returns int language sql security definer set search_path = pg_catalog as 'select 1'`,
      /^definer function not listed: planted.f\(\)/,
    ],
    [
      'a definer function without a fixed search path',
      `create function planted.f() returns int language sql security definer as 'select 1'`,
      /without a fixed search_path/,
    ],
    [
      'a definer function that looks at temporary types first',
      `create function planted.f() returns int language sql security definer set search_path = pg_catalog, planted as 'select 1'`,
      /does not end with pg_temp: planted.f\(\)/,
    ],
    [
      'a table the application owns',
      `create role planted_login login; grant ${applicationRole} to planted_login; create table planted.t (id int); alter table planted.t owner to planted_login`,
      /^application role owns: planted.t/,
    ],
    [
      'a login that may bypass policies',
      `create role planted_login login bypassrls; grant ${applicationRole} to planted_login`,
      /^application role is too strong/,
    ],
    [
      'a schema in which the application may create',
      `grant create on schema planted to ${applicationRole}`,
      /may create in schema: planted/,
    ],
    [
      'a policy that asks for no viewer',
      `${protectedTable} create policy p on planted.t to ${applicationRole} using (true)`,
      /^policy that does not ask for the viewer: p/,
    ],
    [
      'the private schema within reach',
      `grant select on renkei_private.signing_key to ${applicationRole}`,
      /^closed schema within reach: renkei_private.signing_key/,
    ],
  ])('refuses %s', async (_what, planted, fault) => {
    expect(await faultsWith(planted)).toContainEqual(expect.stringMatching(fault))
  })
})
