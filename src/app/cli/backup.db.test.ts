import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { backupRound, roundIsRight } from '../../../bench/fixtures/backup-round.ts'
import { seededRandom } from '../../../bench/fixtures/seeded-random.ts'
import { ask, type BackupPlayground, backedUpAt, openBackupPlayground, refusal } from '../testing/backup-playground.ts'
import { backup } from './backup.ts'
import { renewKey } from './renew-recovery-key.ts'
import { verifyBackupFile } from './verify-backup.ts'

let playground: BackupPlayground
let folder: string
let backupFile: string
let paper: string
let superuserUrl: string
beforeAll(async () => {
  playground = await openBackupPlayground()
  folder = playground.folder
  backupFile = playground.backupFile
  paper = playground.recoveryKey
  superuserUrl = playground.adminUrl(playground.source)
})
afterAll(() => playground.close())

describe('renkei recovery-key renew', () => {
  it('shows another key; new backups open with it, older ones with the old one only', async () => {
    const { exitCode, output } = await renewKey([])
    const renewed = (output.match(/([0-9A-Z]{7}-?){4}/g) ?? []).join('')
    const newer = join(folder, 'newer')
    expect([exitCode, (await backup([newer], backedUpAt)).exitCode]).toEqual([0, 0])
    vi.stubEnv('RENKEI_RECOVERY_KEY', renewed)
    expect((await verifyBackupFile([newer])).exitCode).toBe(0)
    expect(await refusal(verifyBackupFile([backupFile, '--json']))).toMatchObject({ reason: 'wrong-key' })
    vi.stubEnv('RENKEI_RECOVERY_KEY', paper)
    expect((await verifyBackupFile([backupFile])).exitCode).toBe(0)
  })
})

describe('random worlds', () => {
  it('come back row for row, file for file, with the same audit heads', async () => {
    const here = { version: playground.serverVersion, adminUrl: playground.adminUrl }
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
    expect(await refusal(backup([backupFile, '--json'], backedUpAt))).toMatchObject({
      exitCode: 2,
      reason: 'file-exists',
    })
  })

  it('holds nothing in the clear: no name, no table, no recovery key', async () => {
    const bytes = await readFile(backupFile)
    for (const text of ['架空', 'kernel', 'organisation', paper]) expect(bytes.includes(text)).toBe(false)
  })

  it('says what to do where a database has no recovery key yet, or is empty', async () => {
    const empty = await playground.target()
    vi.stubEnv('DATABASE_URL', empty)
    expect(await refusal(backup([join(folder, 'x'), '--json'], backedUpAt))).toMatchObject({
      exitCode: 2,
      reason: 'no-key-yet',
    })
    vi.stubEnv('DATABASE_URL', playground.ownerUrl)
  })

  it('refuses a role from which a policy may hide rows, rather than leaving them out', async () => {
    const policy = 'create policy planted on kernel.organisation as restrictive using (false)'
    await ask(superuserUrl, policy)
    try {
      const refused = await refusal(backup([join(folder, 'x'), '--json'], backedUpAt))
      expect(refused).toMatchObject({ exitCode: 2, reason: 'not-all-visible' })
      expect(refused.errors).toContain('kernel.organisation')
    } finally {
      await ask(superuserUrl, 'drop policy planted on kernel.organisation')
    }
  })

  it('says in Japanese that a folder is not there', async () => {
    const refused = await refusal(backup([join(folder, 'nowhere', 'x'), '--json'], backedUpAt))
    expect(refused).toMatchObject({ exitCode: 2, reason: 'file-missing' })
  })
})

describe('files that the database names', () => {
  it('and that are not in the data folder do not stop the backup, but are said and end with 1', async () => {
    const name = 'c'.repeat(64)
    await ask(
      superuserUrl,
      `insert into kernel.file (id, owner_organisation_id, name, kind, media_type, bytes,
      sha256, object_name, uploaded_by, uploaded_at) select gen_random_uuid(), id, '架空.pdf', 'pdf', 'application/pdf', 1,
      '${name}', '${name}', gen_random_uuid(), now() from kernel.organisation limit 1`,
    )
    try {
      const { exitCode, output } = await backup([join(folder, 'incomplete')], backedUpAt)
      expect({ exitCode, output }).toEqual({ exitCode: 1, output: expect.stringContaining(`files/cc/${name}`) })
    } finally {
      await ask(superuserUrl, 'delete from kernel.file')
    }
  })
})
