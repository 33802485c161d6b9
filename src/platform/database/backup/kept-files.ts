import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isFilePath } from './manifest.ts'

/**
 * The files that lie in the folder now, by their paths. Objects never change once they have their name; one still being
 * written has a name of another form (it begins with a dot) and belongs to no row yet.
 */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(nothingThere)
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isFilePath)
    .sort()
}

/** Null when it has been deleted since it was listed. */
export async function readFileThere(directory: string, path: string): Promise<AsyncIterable<Buffer> | null> {
  try {
    const file = await open(join(directory, path))
    return createReadStream('', { fd: file })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Writes beside the name and gives it the name when every byte is on the disk. */
export async function storeFile(directory: string, path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const target = join(directory, path)
  const partial = join(dirname(target), `.restoring-${process.pid}`)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  try {
    await pipeline(bytes, createWriteStream(partial, { mode: 0o600, flush: true }))
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

export const removeFile = (directory: string, path: string): Promise<void> => rm(join(directory, path), { force: true })

function nothingThere(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}
