import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject, vi } from 'vitest'
import { fillRandomWorld } from '../../../bench/fixtures/random-world.ts'
import { seededRandom } from '../../../bench/fixtures/seeded-random.ts'
import { sealAuditTrail } from '../../kernel/audit/server/seal-audit-trail.ts'
import { openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { ensureRecoveryKey } from '../../platform/database/backup/recovery-lock.ts'
import { ensureOwnedDatabase } from '../../platform/database/owned-database.ts'
import { backup } from '../cli/backup.ts'
import { withOwner } from '../server/owner-connection.ts'
import { sliceMigrations } from '../server/server-slices.ts'

export const backedUpAt = new Date('2026-11-22T03:00:00Z')
/** A sealed object, and one that had not arrived whole. */
export const object = `files/aa/${'a'.repeat(64)}`
export const arriving = `files/incoming/${'a'.repeat(32)}`

/**
 * A small made-up world in a database and a data folder of its own, with one backup of it. The environment names both,
 * as it does for whoever types a command, and holds the recovery key.
 */
export async function openBackupPlayground() {
  const cluster = inject('testCluster')
  const source = `backup_${crypto.randomUUID().slice(0, 8)}`
  const target = `${source}_target`
  const folder = await mkdtemp(join(tmpdir(), 'renkei-backup-'))
  const adminUrl = (database = 'postgres') =>
    Object.assign(new URL(cluster.adminUrl), { pathname: `/${database}` }).href
  // Progress is for people at a terminal.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const ownerUrl = await ensureOwnedDatabase(adminUrl(), source)
  await prepareDatabase(ownerUrl, sliceMigrations)
  const recoveryKey = await shownKey(ownerUrl)
  await fill(ownerUrl, adminUrl(source), folder)
  vi.stubEnv('RENKEI_DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', ownerUrl)
  vi.stubEnv('RENKEI_RECOVERY_KEY', recoveryKey)
  const written = await backup([folder, '--json'], backedUpAt)
  return {
    serverVersion: cluster.serverVersion,
    adminUrl,
    folder,
    source,
    ownerUrl,
    recoveryKey,
    backupFile: (JSON.parse(written.output) as { file: string }).file,
    /** The database to restore into: made when it is not there, otherwise as it was left. */
    targetName: target,
    target: () => ensureOwnedDatabase(adminUrl(), target),
    close: async () => {
      vi.unstubAllEnvs()
      vi.restoreAllMocks()
      for (const name of [source, target]) await ask(adminUrl(), `drop database if exists ${name} with (force)`)
      await rm(folder, { recursive: true })
    },
  }
}

export type BackupPlayground = Awaited<ReturnType<typeof openBackupPlayground>>

export const ask = (url: string, statement: string) =>
  withOwner(url, async (client) => (await client.query(statement)).rows)

/** The recovery key as a first start prints it. */
export async function shownKey(ownerUrl: string): Promise<string> {
  let paper = ''
  await withOwner(ownerUrl, (owner) =>
    ensureRecoveryKey(owner, (shown) => {
      paper = shown
    }),
  )
  return paper
}

/** How a command was refused, with `--json`. */
export async function refusal(run: Promise<{ exitCode: number; output: string; errors: string }>) {
  const { exitCode, output, errors } = await run
  return { exitCode, reason: output === '' ? '' : (JSON.parse(output).reason ?? 'none'), errors }
}

async function fill(ownerUrl: string, superuserUrl: string, folder: string): Promise<void> {
  const { floor, close } = await openFloor({
    ownerUrl,
    poolSize: 2,
    now: () => new Date(),
    reactionsTo: () => [],
    onIdleError: console.error,
  })
  await withOwner(superuserUrl, (superuser) => fillRandomWorld(floor, superuser, folder, seededRandom(7)))
  await sealAuditTrail(floor.database)
  await close()
  for (const path of [object, arriving]) await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, object), '封をした中身')
  await writeFile(join(folder, arriving), '途中')
}
