import { spawnSync } from 'node:child_process'
import { ClusterError, useOwnServerHint } from '../cluster-error.ts'
import type { Account } from './account.ts'
import { runProgram } from './run-program.ts'

export const runningAsRoot = (): boolean => process.getuid?.() === 0

const numberOf = (flag: '-u' | '-g', name: string): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : undefined
}

/** The account for a new data folder: `postgres`, else `nobody`; undefined when we are not root and run as ourselves. */
export function accountForNewFolder(names: readonly string[] = ['postgres', 'nobody']): Account | undefined {
  if (!runningAsRoot()) return undefined
  for (const name of names) {
    const uid = numberOf('-u', name)
    const gid = numberOf('-g', name)
    if (uid !== undefined && uid !== 0 && gid !== undefined) return { uid, gid, name }
  }
  throw new ClusterError(
    'not_permitted',
    `PostgreSQL は root では動きません。利用者 ${names.join(' または ')} が見つからないため、内蔵データベースを起動できません。${useOwnServerHint}`,
  )
}

/** Asks the operating system itself, so that access lists and mounts count as well as mode bits. */
export const canEnter = (account: Account | undefined, folder: string): boolean =>
  process.platform === 'win32' || runProgram(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]).ok
