import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { readRecoveryKey } from '../../platform/database/backup/sealing/recovery-key.ts'
import { withOwner } from '../server/owner-connection.ts'
import { sliceMigrations } from '../server/server-slices.ts'
import {
  ask,
  type BackupPlayground,
  backedUpAt,
  object,
  openBackupPlayground,
  refusal,
  shownKey,
} from '../testing/backup-playground.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let playground: BackupPlayground
let folder: string
let backupFile: string
let paper: string
let ownerUrl: string
let superuserUrl: string
beforeAll(async () => {
  playground = await openBackupPlayground()
  folder = playground.folder
  backupFile = playground.backupFile
  ownerUrl = playground.ownerUrl
  paper = playground.recoveryKey
  superuserUrl = playground.adminUrl(playground.source)
})
afterAll(() => playground.close())

describe('renkei restore', () => {
  const into = async (url: string, ...args: string[]) => {
    vi.stubEnv('DATABASE_URL', url)
    try {
      return await restore([backupFile, ...args])
    } finally {
      vi.stubEnv('DATABASE_URL', ownerUrl)
    }
  }

  it('refuses a database that is not empty, and names the consequence and its name', async () => {
    const refused = await into(ownerUrl, '--json')
    expect(JSON.parse(refused.output)).toMatchObject({ reason: 'not-empty' })
    expect(refused.errors).toMatch(new RegExp(`--replace ${playground.source} と書くと.*消し.*元に戻せません`))
    expect((await refusal(into(ownerUrl, '--json', '--replace', 'another'))).errors).toMatch(
      /「another」はこのデータベースの名前では/,
    )
  })

  it('refuses while somebody else is connected', async () => {
    const other = new pg.Client({ connectionString: ownerUrl })
    await other.connect()
    expect(await refusal(into(ownerUrl, '--json'))).toMatchObject({ exitCode: 2, reason: 'in-use' })
    await other.end()
  })

  it('leaves the database as it was when the backup turns out damaged at its end', async () => {
    const target = await playground.target()
    const bytes = await readFile(backupFile)
    await writeFile(join(folder, 'damaged'), bytes.subarray(0, bytes.length - 1))
    vi.stubEnv('DATABASE_URL', target)
    expect(await refusal(restore([join(folder, 'damaged'), '--json']))).toMatchObject({ exitCode: 1 })
    vi.stubEnv('DATABASE_URL', ownerUrl)
    expect(await ask(target, "select nspname from pg_namespace where nspname = 'kernel'")).toEqual([])
  })

  it('into an empty database does not take away the file key of another installation', async () => {
    const target = await playground.target()
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
    const target = await playground.target()
    await prepareDatabase(target, sliceMigrations)
    await shownKey(target)
    const [{ role_name: oldLogin }] = await ask(target, 'select role_name from renkei_private.application_login')
    const addsOne = `insert into kernel.organisation (id, kind) values (gen_random_uuid(), 'prefecture')`
    await ask(target, addsOne)
    const left = `files/aa/${'b'.repeat(64)}`
    await writeFile(join(folder, left), '戻す先に残っていたもの')
    const key = await readFile(join(folder, 'master.key'), 'utf8')
    await writeFile(join(folder, 'master.key'), '別の鍵')
    const { exitCode, output, errors } = await into(target, '--json', '--replace', playground.targetName)
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
    expect(JSON.parse(output).auditChains.length).toBeGreaterThan(0)
    const organisations = 'select count(*)::int as n from kernel.organisation'
    expect(await ask(target, organisations)).toEqual(await ask(superuserUrl, organisations))
    const [lock] = await ask(target, 'select public_key from renkei_private.recovery_lock')
    expect(lock.public_key).toEqual(readRecoveryKey(paper).publicKey)
    expect(await ask(target, `select rolname from pg_roles where rolname = '${oldLogin}'`)).toEqual([])
    expect(await ask(target, protection)).toEqual(await ask(ownerUrl, protection))
    expect([existsSync(join(folder, object)), existsSync(join(folder, left))]).toEqual([true, false])
    expect(await readFile(join(folder, 'master.key'), 'utf8')).toBe(key)
  })

  it('brings back one moment, whoever was writing while the backup was made', async () => {
    const load = { isOver: false }
    const writing = withOwner(superuserUrl, async (client) => {
      let pairs = 0
      for (; !load.isOver; pairs += 1) {
        await client.query(`with made as (
            insert into kernel.organisation (id, kind) values (gen_random_uuid(), 'memberOrganisation') returning id)
          insert into kernel.organisation_name select id, '2026-01-01', '架空', 'written meanwhile' from made`)
      }
      return pairs
    })
    const busy = join(folder, 'busy')
    const written = await backup([busy, '--json'], backedUpAt)
    load.isOver = true
    expect([written.exitCode, await writing]).toEqual([0, expect.toSatisfy((pairs: number) => pairs > 10)])
    const target = await playground.target()
    vi.stubEnv('DATABASE_URL', target)
    const restored = await restore([busy, '--json', '--replace', playground.targetName])
    vi.stubEnv('DATABASE_URL', ownerUrl)
    expect(restored).toMatchObject({ exitCode: 0, errors: '' })
  })
})

/** What was opened for loading must be closed again: constraints as they were defined, triggers, forced policies. */
const protection = `
  select 'constraint' as kind, conrelid::regclass::text as name, conname || ' ' || pg_get_constraintdef(oid) as state
  from pg_constraint where connamespace in (select oid from pg_namespace where nspname in ('kernel', 'registry'))
  union all select 'trigger', tgrelid::regclass::text, tgname || tgenabled::text from pg_trigger where not tgisinternal
  union all select 'table', oid::regclass::text, relrowsecurity::text || relforcerowsecurity::text
  from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('kernel', 'registry') order by 1, 2, 3`
