import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sealingStream, type UnsealedFile, unsealFile } from './sealed-bytes.ts'

/** Whose bytes, and the key they are sealed with. */
export interface ObjectOwner {
  readonly id: string
  readonly key: Buffer
}

/** Bytes that have arrived whole and sealed, but are not kept yet. */
export interface IncomingObject {
  /** The SHA-256 of the sealed bytes: says nothing of the content, and lets a backup be checked without a key. */
  readonly name: string
  readonly bytes: number
  /** Of the content as it arrived. */
  readonly sha256: string
  readonly content: () => Promise<UnsealedFile>
  keep(): Promise<void>
  discard(): Promise<void>
}

export class ObjectTooLarge extends Error {}

export interface ObjectStore {
  /** Seals while it reads; nothing unsealed touches the disk. A source that breaks or is too long leaves nothing. */
  receive(source: Readable, owner: ObjectOwner, mostBytes: number): Promise<IncomingObject>
  open(name: string, owner: ObjectOwner): Promise<UnsealedFile>
  remove(name: string): Promise<void>
  /** Names of kept objects that were written before `olderThan`. */
  namesBefore(olderThan: Date): Promise<readonly string[]>
  /** Removes what a killed server left half received. */
  clearIncoming(olderThan: Date): Promise<number>
}

const nameForm = /^[0-9a-f]{64}$/

/** Immutable objects in a folder: `ab/abcd…`, and `incoming/` for those on their way. */
export async function openObjectStore(directory: string): Promise<ObjectStore> {
  const incoming = join(directory, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const folderOf = (name: string) => {
    if (!nameForm.test(name)) throw new Error('not the name of an object')
    return join(directory, name.slice(0, 2))
  }
  const pathOf = (name: string) => join(folderOf(name), name)
  return {
    async receive(source, owner, mostBytes) {
      const path = join(incoming, randomBytes(16).toString('hex'))
      const arrived = counted(mostBytes, () => new ObjectTooLarge())
      const stored = counted(Number.POSITIVE_INFINITY, () => new Error('unreachable'))
      const discard = () => rm(path, { force: true })
      try {
        const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
        await pipeline(source, arrived.stream, sealingStream(owner.key, owner.id), stored.stream, file)
      } catch (error) {
        await discard()
        throw error
      }
      const name = stored.digest()
      return {
        name,
        bytes: arrived.bytes(),
        sha256: arrived.digest(),
        content: async () => unsealFile(owner.key, owner.id, path),
        keep: async () => {
          await mkdir(folderOf(name), { recursive: true, mode: 0o700 })
          await rename(path, pathOf(name))
          await syncFolder(folderOf(name))
        },
        discard,
      }
    },
    open: async (name, owner) => unsealFile(owner.key, owner.id, pathOf(name)),
    remove: (name) => rm(pathOf(name), { force: true }),
    async namesBefore(olderThan) {
      const names = await readdir(directory, { recursive: true, withFileTypes: true })
      const objects = names.filter((entry) => entry.isFile() && nameForm.test(entry.name))
      return namesOlder(objects, olderThan)
    },
    async clearIncoming(olderThan) {
      const entries = await readdir(incoming, { withFileTypes: true })
      const old = await namesOlder(entries, olderThan)
      for (const name of old) await rm(join(incoming, name), { force: true })
      return old.length
    },
  }
}

async function namesOlder(
  entries: readonly { readonly name: string; readonly parentPath: string }[],
  olderThan: Date,
): Promise<string[]> {
  const names: string[] = []
  for (const { name, parentPath } of entries) {
    // One that has gone in between was kept, or removed by another server.
    const written = await statUnlessGone(join(parentPath, name))
    if (written && written.mtime < olderThan) names.push(name)
  }
  return names
}

/** After a power cut the file's name must be there, not only its bytes. Windows cannot open folders and need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function counted(most: number, excess: () => Error) {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > most) return done(excess())
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { stream, bytes: () => bytes, digest: () => hash.digest('hex') }
}

async function statUnlessGone(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
