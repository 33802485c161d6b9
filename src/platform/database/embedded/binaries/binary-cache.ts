import { randomBytes } from 'node:crypto'
import { chmod, constants, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isAlive } from '../postmaster/processes.ts'
import { linkLibraries } from './link-libraries.ts'

/** Where copies of the bundle may be kept: the system's cache when root (other accounts must reach it), else our own. */
export function cacheRoots(): string[] {
  const uid = process.getuid?.() ?? 'user'
  const fallback = join(tmpdir(), `renkei-cache-${uid}`)
  if (uid === 0) return ['/var/cache/renkei', fallback]
  const own = process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
  return [join(process.env.XDG_CACHE_HOME ?? own, 'renkei'), fallback]
}

/** A folder another account could have prepared must never be run from. */
async function isOurs(folder: string): Promise<boolean> {
  const { uid, mode } = await lstat(folder)
  if (process.getuid === undefined) return true
  const isFolder = (mode & 0o170000) === 0o040000
  return isFolder && uid === process.getuid() && (mode & 0o022) === 0
}

async function usableRoot(roots: readonly string[]): Promise<string> {
  const reasons: string[] = []
  for (const root of roots) {
    try {
      await mkdir(root, { recursive: true, mode: 0o755 })
      if (await isOurs(root)) return root
      reasons.push(`${root}: not owned by this account alone`)
    } catch (error) {
      reasons.push(`${root}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(`no folder for a copy of the binaries (${reasons.join('; ')})`)
}

/** Copying is abandoned by kill -9 only; its remains are known by the dead process in their name. */
async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = /^\.copying-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(root, name), { recursive: true, force: true })
  }
}

/** Copies readable by every account: the package may have been unpacked under a strict umask. */
async function copyReadable(native: string, target: string): Promise<void> {
  await cp(native, target, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !path.endsWith('.a'),
  })
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const runnable = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    await chmod(join(entry.parentPath, entry.name), runnable ? 0o755 : 0o644)
  }
  await chmod(target, 0o755)
}

/**
 * The `native` folder of a complete copy, keyed by package version. Complete or absent: it is built under another name
 * and renamed, so two processes at once end with the same one. `works` decides whether an existing copy is still whole.
 */
export async function cachedCopy(
  native: string,
  packageVersion: string,
  works: (native: string) => boolean,
  roots: readonly string[] = cacheRoots(),
): Promise<string> {
  const root = await usableRoot(roots)
  const kept = join(root, `postgresql-${packageVersion}-${process.platform}-${process.arch}`)
  const keptNative = join(kept, 'native')
  if (works(keptNative)) return keptNative
  await removeAbandoned(root)
  const building = join(root, `.copying-${process.pid}-${randomBytes(6).toString('hex')}`)
  await mkdir(building, { mode: 0o755 })
  await chmod(building, 0o755)
  try {
    await copyReadable(native, join(building, 'native'))
    await linkLibraries(join(building, 'native'))
    if (!works(join(building, 'native'))) throw new Error('a copy of the binaries does not run either')
    await putInPlace(building, kept, () => works(keptNative))
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  return keptNative
}

/** A sound copy that another process put there first is never moved: that process is about to run it. */
async function putInPlace(building: string, kept: string, keptWorks: () => boolean): Promise<void> {
  if ((await moved(building, kept)) || keptWorks()) return
  const damaged = `${building}-damaged`
  await rename(kept, damaged)
  await rm(damaged, { recursive: true, force: true })
  await moved(building, kept)
}

/** False when something lies there already. */
const moved = (from: string, to: string): Promise<boolean> =>
  rename(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '')) return false
      throw error
    },
  )
