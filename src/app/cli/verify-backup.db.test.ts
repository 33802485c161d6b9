import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { sliceMigrations } from '../server/server-slices.ts'
import {
  arriving,
  type BackupPlayground,
  backedUpAt,
  object,
  openBackupPlayground,
  refusal,
  shownKey,
} from '../testing/backup-playground.ts'
import { verifyBackupFile } from './verify-backup.ts'

let playground: BackupPlayground
let folder: string
let backupFile: string
let paper: string
beforeAll(async () => {
  playground = await openBackupPlayground()
  folder = playground.folder
  backupFile = playground.backupFile
  paper = playground.recoveryKey
})
afterAll(() => playground.close())

describe('renkei verify-backup', () => {
  it('needs no database', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost:1/none')
    const { exitCode, output } = await verifyBackupFile([backupFile, '--json'])
    vi.stubEnv('DATABASE_URL', playground.ownerUrl)
    const { whole, manifest } = JSON.parse(output)
    expect({ exitCode, whole }).toEqual({ exitCode: 0, whole: true })
    expect(manifest).toMatchObject({
      product: 'renkei',
      madeAt: backedUpAt.toISOString(),
      postgresVersion: playground.serverVersion,
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

async function anotherKey(): Promise<string> {
  const target = await playground.target()
  await prepareDatabase(target, sliceMigrations)
  return shownKey(target)
}

async function changeByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 4
  await writeFile(path, bytes)
}
