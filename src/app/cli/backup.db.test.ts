import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { backupRound, roundIsRight } from '../../../bench/fixtures/backup-round.ts'
import { fillRandomWorld } from '../../../bench/fixtures/random-world.ts'
import { seededRandom } from '../../../bench/fixtures/seeded-random.ts'
import { sealAuditTrail } from '../../kernel/audit/server/seal-audit-trail.ts'
import { openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { ensureRecoveryKey } from '../../platform/database/backup/recovery-lock.ts'
import { readRecoveryKey } from '../../platform/database/backup/sealing/recovery-key.ts'
import { ensureOwnedDatabase } from '../../platform/database/owned-database.ts'
import { withOwner } from '../server/owner-connection.ts'
import { sliceMigrations } from '../server/server-slices.ts'
import { backup } from './backup.ts'
import { renewKey } from './renew-recovery-key.ts'
import { restore } from './restore.ts'
import { verifyBackupFile } from './verify-backup.ts'

const cluster = inject('testCluster')
const now = new Date('2026-11-22T03:00:00Z')
const object = `files/aa/${'a'.repeat(64)}`
const arriving = `files/incoming/${'a'.repeat(32)}`
const names = { source: `backup_${process.pid}_a`, target: `backup_${process.pid}_b` }
let folder: string
let source: string
let backupFile: string
let paper = ''

const adminUrl = (database = 'postgres') => Object.assign(new URL(cluster.adminUrl), { pathname: `/${database}` }).href
const ask = async (url: string, statement: string) =>
  withOwner(url, async (client) => (await client.query(statement)).rows)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renkei-backup-'))
  // Progress is for people at a terminal.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  source = await ensureOwnedDatabase(adminUrl(), names.source)
  await prepareDatabase(source, sliceMigrations)
  await withOwner(source, (owner) =>
    ensureRecoveryKey(owner, (shown) => {
      paper = shown
    }),
  )
  const options = { ownerUrl: source, poolSize: 2, now: () => now, reactionsTo: () => [], onIdleError: console.error }
  const { floor, close } = await openFloor({ ...options, now: () => new Date() })
  await withOwner(adminUrl(names.source), (superuser) => fillRandomWorld(floor, superuser, folder, seededRandom(7)))
  for (const path of [object, arriving]) await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, object), '封をした中身')
  await writeFile(join(folder, arriving), '途中')
  await sealAuditTrail(floor.database)
  await close()
  vi.stubEnv('RENKEI_DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', source)
  vi.stubEnv('RENKEI_RECOVERY_KEY', paper)
  const written = await backup([folder, '--json'], now)
  backupFile = JSON.parse(written.output).file
})
afterAll(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  for (const name of Object.values(names)) await ask(cluster.adminUrl, `drop database if exists ${name} with (force)`)
  await rm(folder, { recursive: true })
})

const refusal = async (run: Promise<{ exitCode: number; output: string; errors: string }>) => {
  const { exitCode, output, errors } = await run
  return { exitCode, reason: output === '' ? '' : (JSON.parse(output).reason ?? 'none'), errors }
}

describe('renkei recovery-key renew', () => {
  it('shows another key; new backups open with it, older ones with the old one only', async () => {
    const { exitCode, output } = await renewKey([])
    const renewed = (output.match(/([0-9A-Z]{7}-?){4}/g) ?? []).join('')
    const newer = join(folder, 'newer')
    expect([exitCode, (await backup([newer], now)).exitCode]).toEqual([0, 0])
    vi.stubEnv('RENKEI_RECOVERY_KEY', renewed)
    expect((await verifyBackupFile([newer])).exitCode).toBe(0)
    expect(await refusal(verifyBackupFile([backupFile, '--json']))).toMatchObject({ reason: 'wrong-key' })
    vi.stubEnv('RENKEI_RECOVERY_KEY', paper)
    expect((await verifyBackupFile([backupFile])).exitCode).toBe(0)
  })
})

describe('random worlds', () => {
  it('come back row for row, file for file, with the same audit heads', async () => {
    const here = { version: cluster.serverVersion, adminUrl }
    const random = seededRandom(20261122)
    for (let left = 2; left > 0; left -= 1) {
      const round = await backupRound(here, here, folder, random)
      expect(round, JSON.stringify(round)).toSatisfy(roundIsRight)
    }
  })
})

describe('renkei backup', () => {
  it('gives each backup in a folder a name of its own and leaves nothing half written', async () => {
    expect(backupFile).toBe(join(folder, 'renkei-20261122T030000Z.backup'))
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  it('overwrites nothing', async () => {
    expect(await refusal(backup([backupFile, '--json'], now))).toMatchObject({ exitCode: 2, reason: 'file-exists' })
  })

  it('holds nothing in the clear: no name, no table, no recovery key', async () => {
    const bytes = await readFile(backupFile)
    for (const text of ['架空', 'kernel', 'organisation', paper]) expect(bytes.includes(text)).toBe(false)
  })

  it('says what to do where a database has no recovery key yet, or is empty', async () => {
    const empty = await ensureOwnedDatabase(adminUrl(), names.target)
    vi.stubEnv('DATABASE_URL', empty)
    expect(await refusal(backup([join(folder, 'x'), '--json'], now))).toMatchObject({
      exitCode: 2,
      reason: 'no-key-yet',
    })
    vi.stubEnv('DATABASE_URL', source)
  })

  it('refuses a role from which a policy may hide rows, rather than leaving them out', async () => {
    const policy = 'create policy planted on kernel.organisation as restrictive using (false)'
    await ask(adminUrl(names.source), policy)
    try {
      const refused = await refusal(backup([join(folder, 'x'), '--json'], now))
      expect(refused).toMatchObject({ exitCode: 2, reason: 'not-all-visible' })
      expect(refused.errors).toContain('kernel.organisation')
    } finally {
      await ask(adminUrl(names.source), 'drop policy planted on kernel.organisation')
    }
  })

  it('says in Japanese that a folder is not there', async () => {
    const refused = await refusal(backup([join(folder, 'nowhere', 'x'), '--json'], now))
    expect(refused).toMatchObject({ exitCode: 2, reason: 'file-missing' })
  })
})

describe('files that the database names', () => {
  it('and that are not in the data folder do not stop the backup, but are said and end with 1', async () => {
    const name = 'c'.repeat(64)
    await ask(
      adminUrl(names.source),
      `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes,
      sha256, object_name, uploaded_by, uploaded_at) select gen_random_uuid(), id, '架空.pdf', 'pdf', 'application/pdf', 1,
      '${name}', '${name}', gen_random_uuid(), now() from kernel.organisation limit 1`,
    )
    try {
      const { exitCode, output } = await backup([join(folder, 'incomplete')], now)
      expect({ exitCode, output }).toEqual({ exitCode: 1, output: expect.stringContaining(`files/cc/${name}`) })
    } finally {
      await ask(adminUrl(names.source), 'delete from kernel.file')
    }
  })
})

describe('renkei verify-backup', () => {
  it('needs no database', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost:1/none')
    const { exitCode, output } = await verifyBackupFile([backupFile, '--json'])
    vi.stubEnv('DATABASE_URL', source)
    const { whole, manifest } = JSON.parse(output)
    expect({ exitCode, whole }).toEqual({ exitCode: 0, whole: true })
    expect(manifest).toMatchObject({
      product: 'renkei',
      madeAt: now.toISOString(),
      postgresVersion: cluster.serverVersion,
    })
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([object, 'master.key']),
    )
    expect(manifest.files.map(({ path }: { path: string }) => path)).not.toContain(arriving)
    const tables = manifest.tables.map(({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`)
    expect(tables).toEqual(
      expect.arrayContaining(['kernel.audit_line', 'registry.revision', 'renkei_private.recovery_lock']),
    )
    expect(tables).not.toContain('renkei_private.application_login')
  })

  it.each([
    [
      'a wrong key',
      async () => vi.stubEnv('RENKEI_RECOVERY_KEY', await anotherKey()),
      2,
      'wrong-key',
      /この復旧キーでは開けません/,
    ],
    ['a mistyped key', async () => vi.stubEnv('RENKEI_RECOVERY_KEY', `${paper}7`), 2, 'not-a-key', /写し間違い/],
    ['a cut file', async () => truncate(join(folder, 'copy'), 4000), 1, 'truncated', /途中で切れています/],
    ['a changed byte', async () => changeByte(join(folder, 'copy'), 5000), 1, 'damaged', /変わっています/],
    [
      'another product’s file',
      async () => writeFile(join(folder, 'copy'), 'PK'),
      2,
      'other-product',
      /Renkeiのバックアップではありません/,
    ],
    ['a newer format', async () => changeByte(join(folder, 'copy'), 14), 2, 'newer-version', /新しい形式/],
    ['a file that is not there', async () => rm(join(folder, 'copy')), 2, 'file-missing', /ありません/],
  ])('says what is wrong: %s', async (_what, plant, exitCode, reason, words) => {
    await writeFile(join(folder, 'copy'), await readFile(backupFile))
    await plant()
    const refused = await refusal(verifyBackupFile([join(folder, 'copy'), '--json']))
    vi.stubEnv('RENKEI_RECOVERY_KEY', paper)
    expect(refused).toMatchObject({ exitCode, reason, errors: expect.stringMatching(words) })
  })

  it('takes the key from a file', async () => {
    await writeFile(join(folder, 'key'), `${paper.toLowerCase().replaceAll('-', ' ')}\n`)
    vi.stubEnv('RENKEI_RECOVERY_KEY', '')
    expect((await verifyBackupFile([backupFile, '--key-file', join(folder, 'key')])).exitCode).toBe(0)
    expect(await refusal(verifyBackupFile([backupFile, '--json']))).toMatchObject({ exitCode: 2, reason: 'not-a-key' })
    vi.stubEnv('RENKEI_RECOVERY_KEY', paper)
  })
})

describe('renkei restore', () => {
  const into = async (url: string, ...args: string[]) => {
    vi.stubEnv('DATABASE_URL', url)
    try {
      return await restore([backupFile, ...args])
    } finally {
      vi.stubEnv('DATABASE_URL', source)
    }
  }

  it('refuses a database that is not empty, and names the consequence and its name', async () => {
    const refused = await into(source, '--json')
    expect(JSON.parse(refused.output)).toMatchObject({ reason: 'not-empty' })
    expect(refused.errors).toMatch(new RegExp(`--replace ${names.source} と書くと.*消し.*元に戻せません`))
    expect((await refusal(into(source, '--json', '--replace', 'another'))).errors).toMatch(
      /「another」はこのデータベースの名前では/,
    )
  })

  it('refuses while somebody else is connected', async () => {
    const other = new pg.Client({ connectionString: source })
    await other.connect()
    expect(await refusal(into(source, '--json'))).toMatchObject({ exitCode: 2, reason: 'in-use' })
    await other.end()
  })

  it('leaves the database as it was when the backup turns out damaged at its end', async () => {
    const target = await ensureOwnedDatabase(adminUrl(), names.target)
    const bytes = await readFile(backupFile)
    await writeFile(join(folder, 'damaged'), bytes.subarray(0, bytes.length - 1))
    vi.stubEnv('DATABASE_URL', target)
    expect(await refusal(restore([join(folder, 'damaged'), '--json']))).toMatchObject({ exitCode: 1 })
    vi.stubEnv('DATABASE_URL', source)
    expect(await ask(target, "select nspname from pg_namespace where nspname = 'kernel'")).toEqual([])
  })

  it('into an empty database does not take away the file key of another installation', async () => {
    const target = await ensureOwnedDatabase(adminUrl(), names.target)
    const key = await readFile(join(folder, 'master.key'), 'utf8')
    await writeFile(join(folder, 'master.key'), '別の鍵')
    expect(await refusal(into(target, '--json'))).toMatchObject({
      reason: 'not-empty',
      errors: expect.stringMatching(/master\.key/),
    })
    expect(await readFile(join(folder, 'master.key'), 'utf8')).toBe('別の鍵')
    await writeFile(join(folder, 'master.key'), key)
  })

  it('replaces what is named: rows and files are the backup’s, the old login is gone, the recovery key is the backup’s', async () => {
    const target = await ensureOwnedDatabase(adminUrl(), names.target)
    await prepareDatabase(target, sliceMigrations)
    await withOwner(target, (owner) => ensureRecoveryKey(owner, () => undefined))
    const [{ role_name: oldLogin }] = await ask(target, 'select role_name from renkei_private.application_login')
    const addsOne = `insert into kernel.organisation (id, kind) values (gen_random_uuid(), 'prefecture')`
    await ask(target, addsOne)
    const left = `files/aa/${'b'.repeat(64)}`
    await writeFile(join(folder, left), '戻す先に残っていたもの')
    const key = await readFile(join(folder, 'master.key'), 'utf8')
    await writeFile(join(folder, 'master.key'), '別の鍵')
    const { exitCode, output, errors } = await into(target, '--json', '--replace', names.target)
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
    expect(JSON.parse(output).auditChains.length).toBeGreaterThan(0)
    const organisations = 'select count(*)::int as n from kernel.organisation'
    expect(await ask(target, organisations)).toEqual(await ask(adminUrl(names.source), organisations))
    const [lock] = await ask(target, 'select public_key from renkei_private.recovery_lock')
    expect(lock.public_key).toEqual(readRecoveryKey(paper).publicKey)
    expect(await ask(target, `select rolname from pg_roles where rolname = '${oldLogin}'`)).toEqual([])
    expect(await ask(target, protection)).toEqual(await ask(source, protection))
    expect([existsSync(join(folder, object)), existsSync(join(folder, left))]).toEqual([true, false])
    expect(await readFile(join(folder, 'master.key'), 'utf8')).toBe(key)
  })
})

/** What was opened for loading must be closed again: constraints as they were defined, triggers, forced policies. */
const protection = `
  select 'constraint' as kind, conrelid::regclass::text as name, conname || ' ' || pg_get_constraintdef(oid) as state
  from pg_constraint where connamespace in (select oid from pg_namespace where nspname in ('kernel', 'registry'))
  union all select 'trigger', tgrelid::regclass::text, tgname || tgenabled::text from pg_trigger where not tgisinternal
  union all select 'table', oid::regclass::text, relrowsecurity::text || relforcerowsecurity::text
  from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('kernel', 'registry') order by 1, 2, 3`

async function anotherKey(): Promise<string> {
  let shown = ''
  const target = await ensureOwnedDatabase(adminUrl(), names.target)
  await prepareDatabase(target, sliceMigrations)
  await withOwner(target, (owner) =>
    ensureRecoveryKey(owner, (text) => {
      shown = text
    }),
  )
  await ask(cluster.adminUrl, `drop database ${names.target} with (force)`)
  return shown
}

async function changeByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 4
  await writeFile(path, bytes)
}
