import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isFilePath } from './manifest.ts'

const masterKey = 'master.key'

/**
 * What of the data folder belongs in a backup: the sealed objects, which never change once they have their name, and the
 * key above their keys. Objects still arriving belong to no row yet; PostgreSQL's own files are not portable.
 */
export async function listFiles(dataDirectory: string): Promise<string[]> {
  const entries = await readdir(join(dataDirectory, 'files'), { recursive: true, withFileTypes: true }).catch(noEntries)
  const top = await readdir(dataDirectory, { withFileTypes: true }).catch(noEntries)
  return [...entries, ...top]
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDirectory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isFilePath)
    .sort()
}

/** Null when it has been deleted since it was listed. */
export async function readFileThere(dataDirectory: string, path: string): Promise<AsyncIterable<Buffer> | null> {
  try {
    const file = await open(join(dataDirectory, path))
    return createReadStream('', { fd: file })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Writes beside the name and gives it the name when every byte is on the disk. An object's name is the hash of its bytes,
 * so one that is there already is the same; the key waits for `takeRestoredKey`.
 */
export async function storeFile(dataDirectory: string, path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const target = join(dataDirectory, path === masterKey ? restoredKey : path)
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

const restoredKey = `${masterKey}.restored`

/** Whether a key lies in the folder that is not the one just restored: files of another installation depend on it. */
export async function wouldReplaceKey(dataDirectory: string): Promise<boolean> {
  const read = (name: string) => readFile(join(dataDirectory, name)).catch(noKey)
  const [present, restored] = [await read(masterKey), await read(restoredKey)]
  return present !== null && restored !== null && !present.equals(restored)
}

/** Once the database is restored, its file keys open with the restored key only. */
export async function takeRestoredKey(dataDirectory: string): Promise<void> {
  await rename(join(dataDirectory, restoredKey), join(dataDirectory, masterKey)).catch(noKey)
}

export const dropRestoredKey = (dataDirectory: string): Promise<void> =>
  rm(join(dataDirectory, restoredKey), { force: true })

export const removeFile = (dataDirectory: string, path: string): Promise<void> =>
  rm(join(dataDirectory, path), { force: true })

function noKey(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function noEntries(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}
