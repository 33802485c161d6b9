import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureApplicationLogin } from '../../../platform/database/application-role.ts'
import { liveChannels } from '../../events/server/live/live-channels.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { openWork } from '../../work/server/open-work.ts'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import { signViewer } from './viewer-context.ts'

// What PostgreSQL leaves open, or might, for somebody who can run any SQL as the application and holds the signed
// context of one organisation: the facts are checked on the servers that we run on, not believed.

const mine = crypto.randomUUID()
const hidden = crypto.randomUUID()
const secret = '架空の秘密病院'
const viewer: Viewer = { kind: 'account', accountId: crypto.randomUUID(), organisationId: mine, roles: ['operator'] }

let test: TestFloor
let application: pg.Client
beforeAll(async () => {
  test = await openTestFloor()
  application = new pg.Client({ connectionString: await ensureApplicationLogin(test.superuser, urlOf(test.superuser)) })
  await application.connect()
  await test.superuser.query(`
    insert into kernel.organisation (id, kind) values ('${mine}', 'memberOrganisation'), ('${hidden}', 'memberOrganisation');
    insert into kernel.organisation_name (organisation_id, effective_on, name, source)
      values ('${mine}', '2024-04-01', '自分の病院', '架空'), ('${hidden}', '2024-04-01', '${secret}', '架空')`)
})
afterAll(async () => {
  await application.end()
  await test.close()
})

const urlOf = ({ host, port, database, user, password }: pg.Client) =>
  `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`

/** Runs statements for the viewer in one transaction that is rolled back; the last one's result. */
async function attack(...statements: string[]): Promise<pg.QueryResult> {
  await application.query('begin')
  try {
    await application.query('select kernel.open_work($1)', [signViewer(test.floor.signingKey, viewer, new Date())])
    let last: pg.QueryResult | undefined
    for (const statement of statements) last = await application.query(statement)
    if (!last) throw new Error('nothing was asked')
    return last
  } finally {
    await application.query('rollback')
  }
}

const faultOf = (statement: string): Promise<string> =>
  attack(statement).then(
    () => 'no fault',
    (error: pg.DatabaseError) => [error.message, error.detail, error.hint, error.where].join('\n'),
  )

describe('a hidden row', () => {
  it('is not among the rows of a table, a join, a count or a definer’s answer', async () => {
    expect((await attack('select name from kernel.organisation_name')).rows).toEqual([{ name: '自分の病院' }])
    expect((await attack('select count(*)::int as n from kernel.organisation')).rows).toEqual([{ n: 1 }])
    expect((await attack('select kernel.known_organisations() as ids')).rows).toEqual([{ ids: [mine] }])
  })

  it('is not copied out', async () => {
    expect((await attack('copy kernel.organisation_name to stdout')).rowCount).toBe(1)
    expect(await faultOf("copy kernel.organisation_name to program 'cat'")).toMatch(
      /permission denied|must be superuser/,
    )
    expect(await faultOf("copy kernel.organisation_name to '/tmp/x'")).toMatch(/permission denied|must be superuser/)
  })

  it('stops a dump: without row-level security nothing is read at all', async () => {
    await expect(attack('set local row_security = off', 'select * from kernel.organisation_name')).rejects.toThrow(
      'would be affected by row-level security',
    )
  })

  it('is not betrayed by an error of a condition that would have met it', async () => {
    const divided = `select 1 from kernel.organisation_name where 1 / (length(name) - length('${secret}')) = 1`
    expect((await attack(divided)).rowCount).toBe(0)
    const spoken = await faultOf('select 1 from kernel.organisation_name where name::int = 1')
    expect(spoken).toContain('自分の病院')
    expect(spoken).not.toContain(secret)
  })

  it('shows in a plan at most as a number: never its values', async () => {
    const { rows } = await attack('explain (analyze, verbose, format text) select name from kernel.organisation_name')
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/actual .*rows=1(\.00)? /)
    expect(plan).not.toContain(secret)
    expect(
      await attack("select * from pg_stats where schemaname = 'kernel' and tablename = 'organisation_name'"),
    ).toMatchObject({ rows: [] })
  })

  it('cannot be taken away, changed or locked', async () => {
    expect(await faultOf('truncate kernel.organisation_name')).toContain('permission denied')
    expect(await faultOf(`delete from kernel.organisation_name`)).toContain('permission denied')
    expect(await faultOf(`update kernel.organisation_name set name = 'x'`)).toContain('permission denied')
    expect((await attack('update kernel.membership set withdrawn_on = current_date')).rowCount).toBe(0)
    expect(await faultOf('lock table kernel.organisation_name in access exclusive mode')).toContain('permission denied')
  })
})

describe('whether a hidden row exists', () => {
  it('is not told by a duplicate key', async () => {
    const insert = (id: string) => faultOf(`insert into kernel.organisation (id, kind) values ('${id}', 'operator')`)
    expect(await insert(hidden)).toBe(await insert(crypto.randomUUID()))
    const account = (email: string) =>
      faultOf(`insert into kernel.account (id, email, name) values (gen_random_uuid(), '${email}', 'x')`)
    await test.superuser.query(
      `insert into kernel.account (id, email, name) values ('${crypto.randomUUID()}', 'a@x', 'x')`,
    )
    expect(await account('a@x')).toBe(await account('b@x'))
  })

  it('is not told by a foreign key, in any table that has one', async () => {
    const inserts = (id: string) => [
      `insert into kernel.organisation_name values ('${id}', '2025-01-01', 'x', 'x')`,
      `insert into kernel.facility values (gen_random_uuid(), '${id}', 'hospital', '14000')`,
      `insert into kernel.membership values (gen_random_uuid(), '${mine}', '${id}', 'participant', '2025-01-01', null, 'x')`,
      `insert into kernel.role_assignment values ('${id}', '${id}', 'operator', '2025-01-01', null)`,
      `insert into kernel.session (token_hash, account_id, organisation_id) values (decode(repeat('00', 32), 'hex'), '${id}', '${id}')`,
      `insert into kernel.demo_persona values ('x', '${id}', 1)`,
    ]
    const strange = inserts(crypto.randomUUID())
    for (const [index, insert] of inserts(hidden).entries()) {
      expect(await faultOf(insert)).toContain('row-level security')
      expect(await faultOf(insert)).toBe(await faultOf(strange[index] ?? ''))
    }
  })

  it('is not told by an insert that looks for conflicts', async () => {
    const insert = `insert into kernel.organisation (id, kind) values ('${hidden}', 'operator') on conflict do nothing`
    expect(await faultOf(insert)).toContain('row-level security')
  })
})

describe('somebody with the application’s connection', () => {
  it('finds no sequence to read, three triggers (a followed revision is marked, a party moves its own) and one function that notifies', async () => {
    const { rows } = await test.superuser.query(`
      select s.oid::regclass::text as thing from (select oid from pg_class where relkind = 'S' offset 0) s
        where has_sequence_privilege('renkei_application', s.oid, 'usage, select, update')
      union all select tgname from pg_trigger where not tgisinternal
      union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('kernel', 'renkei_private') and p.prosrc ilike '%notify%'
      order by thing`)
    expect(rows.map(({ thing }) => thing)).toEqual([
      'keep_enquiry_to_its_party',
      'keep_request_to_its_party',
      'kernel.place_live_events()',
      'supersede_previous',
    ])
  })

  it('hears on the live channels an id and a number, and nothing of what was published', async () => {
    const heard: string[] = []
    const listener = new pg.Client({
      connectionString: await ensureApplicationLogin(test.superuser, urlOf(test.superuser)),
    })
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await listener.connect()
    for (const channel of Object.values(liveChannels)) await listener.query(`listen ${channel}`)
    const floor = { ...test.floor, isHeardLive: () => true }
    await openWork(floor, viewer, 'none', (work) =>
      work.publish({ name: 'test.published', version: 1, organisationId: mine, payload: { name: secret } }),
    )
    await application.query('select kernel.place_live_events()')
    await vi.waitFor(async () => {
      await listener.query('select 1')
      expect(heard).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), '1'])
    })
    await listener.end()
  })

  it('sees no value of another’s statement in the server’s activity', async () => {
    let seen = ''
    await openWork<{ 'kernel.organisation_name': { name: string } }, void>(test.floor, viewer, 'none', async (work) => {
      await work.db.selectFrom('kernel.organisation_name').select('name').where('name', '=', secret).execute()
      seen = (await application.query('select string_agg(query, $1) as seen from pg_stat_activity', [' '])).rows[0].seen
    })
    expect(seen).toContain('from "kernel"."organisation_name"')
    expect(seen).not.toContain(secret)
    expect(seen).not.toContain(viewer.organisationId)
  })

  it('can make no temporary thing', async () => {
    await expect(application.query('create temporary table x (id int)')).rejects.toThrow('permission denied')
  })

  it('gains nothing from temporary types that would hide the built-in ones in a definer’s eyes', async () => {
    await test.superuser.query(`grant temporary on database ${test.superuser.database} to renkei_application`)
    try {
      for (const type of ['jsonb', 'text', 'uuid', 'bytea', 'date', 'integer']) {
        const { rows } = await attack(
          `create function pg_temp.take(pg_catalog.text) returns boolean language plpgsql as $$ begin
             raise exception 'run as %', current_user; end $$`,
          `create domain pg_temp.${type} as pg_catalog.${type === 'integer' ? 'int4' : type} check (pg_temp.take(value::pg_catalog.text))`,
          `select (kernel.viewer()).kind, pg_catalog.array_length(kernel.known_organisations(), 1) as known,
             kernel.record_audit(pg_catalog.gen_random_uuid(), 'a', 'b', 'c', 'done', null, null, null, null, '[]')::pg_catalog.text
               as line,
             kernel.seal_audit_lines() >= 0 as sealed,
             (select pg_catalog.count(*) from kernel.resolve_session(pg_catalog.decode('00', 'hex')))
               + (select pg_catalog.count(*) from kernel.held_sessions('{}', '{}')) as sessions,
             pg_catalog.cardinality(kernel.disclosed_owners('transfers', 'rows')) as owners,
             pg_catalog.cardinality(kernel.granting_revisions()) as granting,
             pg_catalog.cardinality(kernel.disclosed_extents()) as extents,
             pg_catalog.cardinality(kernel.supervised_organisations()) as supervised,
             (select pg_catalog.count(*) from kernel.audit_line_people(array[pg_catalog.gen_random_uuid()])) as people,
             kernel.place_live_events() >= 0 as placed`,
        )
        const others = { owners: 1, granting: 0, extents: 0, supervised: 0, people: '0' }
        const own = { kind: 'account', known: 1, line: '', sealed: true, sessions: '0', placed: true }
        expect(rows, type).toEqual([{ ...own, ...others }])
      }
    } finally {
      await test.superuser.query(`revoke temporary on database ${test.superuser.database} from renkei_application`)
    }
  })

  it('gains nothing from them in what a definer calls either: every fixed path ends with the temporary schema', async () => {
    const { rows } = await test.superuser.query(`
      select p.oid::regprocedure::text as function from pg_proc p, unnest(p.proconfig) setting
      where p.pronamespace in ('kernel'::regnamespace, 'renkei_private'::regnamespace)
        and setting like 'search_path=%' and setting !~ '[=, ]"?pg_temp"?$'`)
    expect(rows).toEqual([])
  })

  it('writes audit lines in its own name only, and never reads one', async () => {
    const id = crypto.randomUUID()
    await application.query('begin')
    await application.query('select kernel.open_work($1)', [signViewer(test.floor.signingKey, viewer, new Date())])
    await application.query("select set_config('app.account', $1, true)", [crypto.randomUUID()])
    await application.query(
      "select kernel.record_audit($1, 'false.words', 'x', $2, 'done', null, null, null, null, '[]')",
      [id, hidden],
    )
    await application.query('commit')
    const { rows } = await test.superuser.query('select * from kernel.audit_line where id = $1', [id])
    expect(rows).toMatchObject([{ account_id: viewer.accountId, organisation_id: mine, viewer_kind: 'account' }])
    for (const table of ['audit_line', 'audit_seal', 'audit_unsealed'])
      expect((await attack(`select * from kernel.${table}`)).rows).toEqual([])
    await expect(
      application.query("select kernel.record_audit($1, 'x', 'x', null, 'done', null, null, null, null, '[]')", [
        crypto.randomUUID(),
      ]),
    ).rejects.toThrow('no viewer is set')
  })

  it('publishes events of its own organisation only', async () => {
    const publish = (organisation: string) =>
      `insert into kernel.event (id, name, version, organisation_id, payload) values (gen_random_uuid(), 'x', 1, ${organisation}, '{}')`
    expect(await faultOf(publish(`'${hidden}'`))).toContain('row-level security')
    expect(await faultOf(publish(`'${mine}'`))).toBe('no fault')
    expect((await attack('select * from kernel.event')).rows).toEqual([])
  })

  it('finds no session by trying, and sees those of its own account only', async () => {
    const { rows } = await application.query(
      'select * from generate_series(1, 2000) n, lateral kernel.resolve_session(sha256(convert_to(n::text, $1)))',
      ['UTF8'],
    )
    expect(rows).toEqual([])
    expect((await attack('select * from kernel.session')).rows).toEqual([])
  })

  it('cannot become another role or change how it is bound', async () => {
    for (const statement of [
      'set role renkei_owner',
      'set session authorization postgres',
      'alter table kernel.organisation disable row level security',
      'create policy p on kernel.organisation using (true)',
      "create function kernel.f() returns int language sql as 'select 1'",
      'alter function kernel.viewer() security invoker',
      'create schema own',
      'drop table kernel.event',
      "alter role current_user set renkei.viewer = 'x'; create role other",
      "select pg_read_file('/etc/passwd')",
      "select lo_import('/etc/passwd')",
    ])
      expect(await faultOf(statement), statement).toMatch(
        /permission denied|must be owner|must be superuser|does not exist|must be member/,
      )
  })
})
