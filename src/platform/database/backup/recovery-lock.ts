import type pg from 'pg'
import type { MigrationSet } from '../migrate.ts'
import { BackupRefused } from './backup-refused.ts'
import { type BackupLock, newRecoverySecret, recoveryKeyOf, writeRecoveryKey } from './sealing/recovery-key.ts'

export const backupMigrations: MigrationSet = {
  owner: 'platform.backup',
  directory: new URL('./migrations/', import.meta.url),
}

/**
 * Makes the recovery key of a new installation and hands it to `show` before it is stored: a process killed between the
 * two has shown a key that never counted, and the next start shows another. Otherwise nobody would ever have seen it.
 */
export async function ensureRecoveryKey(owner: pg.Client, show: (paper: string) => void): Promise<void> {
  await alone(owner, async () => {
    if ((await readLock(owner)) === null) await storeNewKey(owner, show)
  })
}

/** Makes another recovery key. Backups written before still open with the old one only. */
export async function renewRecoveryKey(owner: pg.Client, show: (paper: string) => void): Promise<void> {
  await requireLock(owner)
  await alone(owner, async () => {
    await owner.query('delete from renkei_private.recovery_lock')
    await storeNewKey(owner, show)
  })
}

async function alone(owner: pg.Client, change: () => Promise<void>): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query('lock table renkei_private.recovery_lock in exclusive mode')
    await change()
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

async function storeNewKey(owner: pg.Client, show: (paper: string) => void): Promise<void> {
  const secret = newRecoverySecret()
  const { publicKey, originKey } = recoveryKeyOf(secret)
  show(writeRecoveryKey(secret))
  await owner.query('insert into renkei_private.recovery_lock (public_key, origin_key) values ($1, $2)', [
    publicKey,
    originKey,
  ])
}

export async function requireLock(owner: pg.Client): Promise<BackupLock> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('renkei_private.recovery_lock') is not null as there`,
  )
  const lock = rows[0]?.there ? await readLock(owner) : null
  if (lock) return lock
  throw new BackupRefused(
    'no-key-yet',
    'このデータベースにはまだ復旧キーがありません。サーバーを一度起動すると作られ、画面に一度だけ表示されます。',
  )
}

async function readLock(owner: pg.Client): Promise<BackupLock | null> {
  const { rows } = await owner.query<{ public_key: Buffer; origin_key: Buffer }>(
    'select public_key, origin_key from renkei_private.recovery_lock',
  )
  return rows[0] ? { publicKey: rows[0].public_key, originKey: rows[0].origin_key } : null
}
