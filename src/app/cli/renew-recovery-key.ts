import { type CommandOutcome, wrongCall } from '../../platform/command-line/command-outcome.ts'
import { renewRecoveryKey } from '../../platform/database/backup/recovery-lock.ts'
import { printRecoveryKey } from '../server/banner.ts'
import { withConfiguredDatabase, withOwner } from '../server/owner-connection.ts'
import { backupCommand, configured } from './backup/backup-command.ts'

const usage = 'recovery-key renew'

/** `renkei recovery-key renew`: for a key that was lost or seen by others. Older backups keep their old key. */
export async function renewKey(args: readonly string[]): Promise<CommandOutcome> {
  if (args.length > 0) return wrongCall('このコマンドに指定はありません。', usage, args)
  return backupCommand(false, async () => {
    const text: string[] = []
    await withConfiguredDatabase(configured(process.env), (ownerUrl) =>
      withOwner(ownerUrl, (owner) =>
        renewRecoveryKey(owner, (paper) => printRecoveryKey(paper, (line) => text.push(line))),
      ),
    )
    text.push('', 'これより前に書き出したバックアップは、前の復旧キーでだけ開けます。')
    return { isWhole: true, document: {}, text }
  })
}
