import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../account/account.ts'
import { runProgramAsync } from '../account/run-program.ts'
import type { Installation } from '../binaries/prepare-binaries.ts'
import { ClusterError } from '../cluster-error.ts'
import { findOccupant } from './lock-file.ts'

/** Fast shutdown: running statements are cut, everything committed is on disk; returns when the postmaster is gone. */
export async function stopPostmaster(data: string, account: Account | undefined, installation: Installation) {
  const program = join(installation.bin, 'pg_ctl')
  const run = await runProgramAsync(account, program, ['stop', `--pgdata=${data}`, '--mode=fast', '--no-wait'])
  const deadline = Date.now() + 60_000
  while ((await findOccupant(data)).kind !== 'none') {
    if (Date.now() > deadline) throw new ClusterError('start_failed', `データベースが停止しません。${run.reason}`)
    await delay(20)
  }
}
