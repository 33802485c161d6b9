import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { maybePostmasterOf } from './processes.ts'

/** What `postmaster.pid` says about the data folder, checked against the living processes. */
export type Occupant =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly pid: number }
  | { readonly kind: 'ready'; readonly pid: number; readonly port: number }

async function readLock(dataFolder: string): Promise<string | undefined> {
  try {
    return await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** `dataFolder` must be the real path, as the kernel reports it. */
export async function findOccupant(dataFolder: string): Promise<Occupant> {
  const lock = await readLock(dataFolder)
  if (lock === undefined) return { kind: 'none' }
  if (lock === '' && (await isYoung(dataFolder))) return { kind: 'busy', pid: 0 }
  const lines = lock.split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isInteger(pid) || pid === 0 || !maybePostmasterOf(pid, dataFolder)) {
    await removeStale(dataFolder, lock)
    return { kind: 'none' }
  }
  const port = Number(lines[3])
  return lines[7]?.trim() === 'ready' && port > 0 ? { kind: 'ready', pid, port } : { kind: 'busy', pid }
}

/** A postmaster creates its lock empty and fills it at once; one that stays empty was left by a crash. */
async function isYoung(dataFolder: string): Promise<boolean> {
  const { mtimeMs } = await stat(join(dataFolder, 'postmaster.pid'))
  return Date.now() - mtimeMs < 2_000
}

/**
 * PostgreSQL overwrites the lock of a process that is gone, but refuses for ever when the number now belongs to another
 * program or to a dead process nobody reaps. Removing it is safe even if we err: the shared memory segment still tells
 * a second postmaster that the folder is in use.
 */
async function removeStale(dataFolder: string, seen: string): Promise<void> {
  if ((await readLock(dataFolder)) === seen) await rm(join(dataFolder, 'postmaster.pid'), { force: true })
}
