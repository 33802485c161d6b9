import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { layoutOf } from '../embedded/data-folder/layout.ts'
import { type ClusterOptions, openCluster } from '../embedded/open-cluster.ts'
import { findOccupant } from '../embedded/postmaster/lock-file.ts'

const holder = fileURLToPath(new URL('./hold-cluster.ts', import.meta.url))

export interface Held {
  readonly child: ChildProcess
  readonly adminUrl: string
  readonly startedHere: boolean
}

/** A temporary folder for tests of the launcher itself; `clear` ends every process started in it. */
export async function createPlayground(options: Partial<ClusterOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'renkei-launcher-'))
  await chmod(folder, 0o711)
  const children: ChildProcess[] = []
  // A space and Japanese letters: people name their folders so.
  const dataDirectory = join(folder, '連携 データ', 'postgres')
  return {
    folder,
    dataDirectory,
    open: (more: Partial<ClusterOptions> = {}) => openCluster({ dataDirectory, durable: false, ...options, ...more }),
    /** Starts a launcher in a process group of its own, without waiting for the cluster. */
    launch: (target = dataDirectory, ids: { uid?: number; gid?: number } = {}) => {
      const child = spawn(process.execPath, [holder, target], {
        ...ids,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      return child
    },
    clear: async () => {
      for (const child of children) child.kill('SIGKILL')
      await endPostmasters(folder)
      await rm(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** What the launcher printed once its cluster was open; fails with its error output when it ended instead. */
export async function untilOpen(child: ChildProcess): Promise<Held> {
  if (child.stdout === null || child.stderr === null) throw new Error('the launcher has no output')
  const complaints: string[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  for await (const line of createInterface({ input: child.stdout })) return { ...JSON.parse(line), child }
  throw new Error(complaints.join(''))
}

export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** The number of the postmaster on a data directory; fails when there is none. */
export async function postmasterOf(dataDirectory: string): Promise<number> {
  const lock = await readFile(join(layoutOf(dataDirectory).data, 'postmaster.pid'), 'utf8')
  return Number(lock.split('\n')[0])
}

async function endPostmasters(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith('/postmaster.pid')) continue
    const occupant = await findOccupant(await realpath(join(folder, entry, '..')))
    if (occupant.kind !== 'none' && occupant.pid > 0) process.kill(occupant.pid, 'SIGQUIT')
  }
}
