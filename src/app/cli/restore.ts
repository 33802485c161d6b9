import { trailIsWhole, verifyAuditTrail } from '../../kernel/audit/server/verify-audit-trail.ts'
import { kernelMigrations } from '../../kernel/work/server/kernel-migrations.ts'
import { openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import type { CommandOutcome } from '../../platform/command-line/command-outcome.ts'
import { BackupRefused } from '../../platform/database/backup/backup-refused.ts'
import { restoreBackup } from '../../platform/database/backup/restore-backup.ts'
import { withConfiguredDatabase, withOwner } from '../server/owner-connection.ts'
import { sliceMigrations } from '../server/server-slices.ts'
import { backupCommand, configured, manifestSummary, reportProgress } from './backup/backup-command.ts'
import { readBackupOptions } from './backup/backup-options.ts'
import { askRecoveryKey } from './backup/recovery-key-input.ts'

const usage = 'restore FILE [--replace DATABASE] [--key-file FILE] [--json]'

/** `renkei restore`: into an empty database, or over one that is named; then newer migrations and the audit trail. */
export async function restore(args: readonly string[]): Promise<CommandOutcome> {
  const options = readBackupOptions(args, ['json', 'key-file', 'replace'], usage)
  if ('answer' in options) return options.answer
  const { path, json, keyFile, replace } = options
  return backupCommand(json, async () => {
    const key = await askRecoveryKey(keyFile, process.env)
    const configuration = configured(process.env)
    const order = {
      dataDirectory: configuration.dataDirectory,
      file: path,
      key,
      migrations: [...kernelMigrations, ...sliceMigrations],
      replace,
      progress: reportProgress,
    }
    return withConfiguredDatabase(configuration, async (ownerUrl) => {
      const manifest = await withOwner(ownerUrl, (owner) => restoreBackup({ owner, ...order }))
      await prepareDatabase(ownerUrl, sliceMigrations)
      const chains = await verifiedChains(ownerUrl)
      return {
        isWhole: manifest.missing.length === 0,
        document: { file: path, restored: true, manifest, auditChains: chains },
        text: [
          'バックアップを戻し、すべての表の行数とハッシュがバックアップと一致しました。',
          manifestSummary(manifest),
          `監査証跡に改変は見つかりませんでした(組織 ${chains.length})。各組織の末尾:`,
          ...chains.map(({ organisationId, sealedLines, head }) => `  ${organisationId}  ${sealedLines}件目  ${head}`),
        ],
      }
    })
  })
}

async function verifiedChains(ownerUrl: string) {
  const { floor, close } = await openFloor({
    ownerUrl,
    poolSize: 2,
    // Not the time of the call: a viewer's context is good for minutes, loading may take longer.
    now: () => new Date(),
    reactionsTo: () => [],
    onIdleError: (error) => reportProgress(`データベースとの接続が切れました: ${error.message}`),
  })
  try {
    const report = await verifyAuditTrail(floor)
    if (trailIsWhole(report)) return report.chains
    throw new BackupRefused(
      'damaged',
      'バックアップは戻しましたが、監査証跡に改変の跡があります。書き出す前に変えられています。renkei audit verify で確かめてください。',
    )
  } finally {
    await close()
  }
}
