import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../account/account.ts'
import { runProgramAsync } from '../account/run-program.ts'
import type { Installation } from '../binaries/prepare-binaries.ts'
import { ClusterError } from '../cluster-error.ts'
import { findOccupant } from './lock-file.ts'
import { maybePostmasterOf } from './processes.ts'

/** Fast shutdown: running statements are cut, everything committed is on disk; returns when the process is gone. */
export async function stopPostmaster(data: string, account: Account | undefined, installation: Installation) {
  const occupant = await findOccupant(data)
  if (occupant.kind === 'none') return
  const program = join(installation.bin, 'pg_ctl')
  const run = await runProgramAsync(account, program, ['stop', `--pgdata=${data}`, '--mode=fast', '--no-wait'])
  const deadline = Date.now() + 60_000
  // The lock file goes a moment before the process does.
  while (maybePostmasterOf(occupant.pid, data)) {
    if (Date.now() > deadline) throw new ClusterError('stop_failed', `データベースが停止しません。${run.reason}`)
    await delay(20)
  }
}
