import type { CommandOutcome } from '../../platform/command-line/command-outcome.ts'
import { verifyBackup } from '../../platform/database/backup/read-backup.ts'
import { backupCommand, manifestSummary, reportProgress } from './backup/backup-command.ts'
import { readBackupOptions } from './backup/backup-options.ts'
import { askRecoveryKey } from './backup/recovery-key-input.ts'

const usage = 'verify-backup FILE [--key-file FILE] [--json]'

/** `renkei verify-backup`: decrypts and compares everything, without a database. */
export async function verifyBackupFile(args: readonly string[]): Promise<CommandOutcome> {
  const options = readBackupOptions(args, ['json', 'key-file'], usage)
  if ('answer' in options) return options.answer
  const { path, json, keyFile } = options
  return backupCommand(json, async () => {
    const manifest = await verifyBackup(path, await askRecoveryKey(keyFile, process.env), reportProgress)
    return {
      isWhole: manifest.missing.length === 0,
      document: { file: path, whole: manifest.missing.length === 0, manifest },
      text: [
        'バックアップは最後まで読め、すべての表とファイルが目録のハッシュと一致しました。',
        manifestSummary(manifest),
      ],
    }
  })
}
