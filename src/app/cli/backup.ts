import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CommandOutcome } from '../../platform/command-line/command-outcome.ts'
import { writeBackup } from '../../platform/database/backup/write-backup.ts'
import { namedObjects, withConfiguredDatabase, withOwner } from '../server/owner-connection.ts'
import { backupCommand, configured, manifestSummary, reportProgress } from './backup/backup-command.ts'
import { readBackupOptions } from './backup/backup-options.ts'
import { productVersion } from './backup/product-version.ts'

const usage = 'backup FILE|FOLDER [--json]'

/** `renkei backup`: one snapshot of every table and file, sealed to the recovery key. The server may go on serving. */
export async function backup(args: readonly string[], now: Date): Promise<CommandOutcome> {
  const options = readBackupOptions(args, ['json'], usage)
  if ('answer' in options) return options.answer
  const { path, json } = options
  return backupCommand(json, async () => {
    const target = await targetOf(path, now)
    const configuration = configured(process.env)
    const order = {
      dataDirectory: configuration.dataDirectory,
      namedFiles: namedObjects,
      target,
      productVersion: await productVersion(),
      now,
      progress: reportProgress,
    }
    const manifest = await withConfiguredDatabase(configuration, (ownerUrl) =>
      withOwner(ownerUrl, (owner) => writeBackup({ owner, ...order })),
    )
    const { size } = await stat(target)
    return {
      isWhole: manifest.missing.length === 0,
      document: { file: target, bytes: size, manifest },
      text: [
        `バックアップを書き出しました: ${target}(${(size / 1024 / 1024).toFixed(1)} MB)`,
        manifestSummary(manifest),
        '開くには復旧キーが要ります。別の機械か媒体へ写し、renkei verify-backup で読めることを確かめてください。',
      ],
    }
  })
}

/** In a folder each backup gets a name of its own, so that a nightly job keeps several generations. */
async function targetOf(path: string, now: Date): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  return isFolder ? join(path, `renkei-${stamp}Z.backup`) : path
}
