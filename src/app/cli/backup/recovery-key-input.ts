import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { BackupRefused, explainBackupError } from '../../../platform/database/backup/backup-refused.ts'
import { type RecoveryKey, readRecoveryKey } from '../../../platform/database/backup/sealing/recovery-key.ts'

/**
 * From a file, the environment, or a person at the terminal. Never from an argument: those stand in the shell's history
 * and in the list of processes.
 */
export async function askRecoveryKey(keyFile: string | null, environment: NodeJS.ProcessEnv): Promise<RecoveryKey> {
  if (keyFile !== null) return readRecoveryKey(await readFile(keyFile, 'utf8').catch(explained))
  if (environment.RENKEI_RECOVERY_KEY) return readRecoveryKey(environment.RENKEI_RECOVERY_KEY)
  if (process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr })
    return readRecoveryKey(await terminal.question('復旧キーを入力してください: ').finally(() => terminal.close()))
  }
  throw new BackupRefused(
    'not-a-key',
    '復旧キーが要ります。--key-file でファイルを、または RENKEI_RECOVERY_KEY で値を渡してください。',
  )
}

function explained(error: unknown): never {
  throw explainBackupError(error)
}
