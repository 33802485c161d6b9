import { lstat, readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

interface LibraryLink {
  readonly source: string
  readonly target: string
}

/**
 * Recreates the library links that npm packages cannot carry. The package does it in its install script, which npm
 * blocks unless approved; without the links no program of the bundle starts.
 */
export async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(absent)
  if (list === undefined) return
  for (const { source, target } of JSON.parse(list) as LibraryLink[]) {
    const link = join(dirname(native), target)
    if ((await lstat(link).catch(absent)) !== undefined) continue
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  throw error
}
