import { execFile, spawnSync } from 'node:child_process'
import type { Account } from './account.ts'

export interface ProgramOutcome {
  readonly ok: boolean
  readonly output: string
  readonly reason: string
}

/** How a program of PostgreSQL is run: nothing of the caller's PG* variables, locale, time zone or folder reaches it. */
export function programOptions(account: Account | undefined) {
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  return {
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    env: { PATH: PATH ?? '/usr/bin:/bin', SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' },
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  }
}

/** For questions answered within milliseconds. */
export function runProgram(account: Account | undefined, program: string, args: readonly string[]): ProgramOutcome {
  const run = spawnSync(program, args, { ...programOptions(account), encoding: 'utf8', timeout: 20_000 })
  const output = `${run.stdout ?? ''}`.trim()
  if (run.error !== undefined) return { ok: false, output, reason: run.error.message }
  if (run.status === 0) return { ok: true, output, reason: '' }
  return { ok: false, output, reason: `${run.stderr}`.trim() || `exit ${run.status ?? run.signal}` }
}

/** For work that takes time: the event loop stays free. */
export const runProgramAsync = (account: Account | undefined, program: string, args: readonly string[]) =>
  new Promise<ProgramOutcome>((resolve) => {
    execFile(program, [...args], programOptions(account), (error, stdout, stderr) => {
      const reason = error === null ? '' : stderr.trim() || error.message
      resolve({ ok: error === null, output: stdout.trim(), reason })
    })
  })
