import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

export type MasterKey = Buffer & { readonly __brand?: 'master key' }

const keyBytes = 32

/** The key that wraps every organisation's data key; made on first start, readable by the server's own user alone. */
export async function ensureMasterKey(path: string): Promise<MasterKey> {
  const existing = await readKey(path)
  if (existing) return existing
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${randomBytes(keyBytes).toString('base64')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  // Of two servers starting at once one link succeeds; both then read the same key.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
  const made = await readKey(path)
  if (!made) throw new Error(`the master key ${path} could not be made`)
  return made
}

async function readKey(path: string): Promise<MasterKey | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyBytes) throw new Error(`${path} does not hold a master key; restore it from a backup`)
  return key
}
