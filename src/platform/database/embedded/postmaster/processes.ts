import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process of this number exists; one that has died but was not yet reaped by its parent does not count. */
export function isAlive(pid: number): boolean {
  if (!hearsSignals(pid)) return false
  const state = stateOf(pid)
  // It may have been reaped between the two questions.
  return state === undefined ? hearsSignals(pid) : state !== 'Z'
}

function hearsSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process started, in the system's own unit: with the number it names one process even after numbers are reused. */
export const startMark = (pid: number): string => statFields(pid)?.[19] ?? ''

const stateOf = (pid: number): string | undefined => {
  if (process.platform === 'linux') return statFields(pid)?.[0]
  if (process.platform === 'win32') return undefined
  return spawnSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' }).stdout.trim()[0]
}

/** Fields of /proc/<pid>/stat after the program's name, which may itself contain spaces and brackets. */
const statFields = (pid: number): string[] | undefined => {
  if (process.platform !== 'linux') return undefined
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/**
 * Whether the process can be the postmaster of this data folder. A postmaster's working directory is its data folder;
 * where that cannot be read (not Linux) its name must do.
 */
export function maybePostmasterOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.includes('postgres')
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataFolder
  } catch (error) {
    // Another account's process: it could not have opened a folder that only our account may enter.
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
