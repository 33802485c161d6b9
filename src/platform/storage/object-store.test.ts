import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureMasterKey } from './master-key.ts'
import { type ObjectStore, ObjectTooLarge, openObjectStore } from './object-store.ts'
import { seal, unseal } from './sealed-bytes.ts'

let folder: string
let store: ObjectStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renkei-objects-'))
  store = await openObjectStore(join(folder, 'files'))
})
afterAll(() => rm(folder, { recursive: true }))

const owner = { id: 'one', key: randomBytes(32) }
const words = Buffer.from('架空の議事録 '.repeat(1000))
const later = new Date(Date.now() + 60_000)
const filesInStore = async () =>
  (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

it('what is kept comes back, and lies sealed on the disk under a name that is a hash', async () => {
  const incoming = await store.receive(Readable.from([words]), owner, 1_000_000)
  expect((await buffer((await incoming.content()).content)).equals(words)).toBe(true)
  await incoming.keep()
  expect(incoming.bytes).toBe(words.length)
  const opened = await store.open(incoming.name, owner)
  expect(opened.length).toBe(words.length)
  expect((await buffer(opened.content)).equals(words)).toBe(true)
  const path = join(folder, 'files', incoming.name.slice(0, 2), incoming.name)
  expect((await readFile(path)).includes(words.subarray(0, 12))).toBe(false)
  expect((await stat(path)).mode & 0o077).toBe(0)
  await expect(store.open(incoming.name, { ...owner, id: 'two' })).rejects.toThrow()
  await expect(store.open(incoming.name, { ...owner, key: randomBytes(32) })).rejects.toThrow()
  const sealed = await readFile(path)
  sealed[40] = (sealed[40] ?? 0) ^ 1
  await writeFile(path, sealed)
  await expect(store.open(incoming.name, owner)).rejects.toThrow()
  await store.remove(incoming.name)
})

it('the same content twice is two objects: nobody learns who else holds it', async () => {
  const [one, two] = [
    await store.receive(Readable.from([words]), owner, 1_000_000),
    await store.receive(Readable.from([words]), owner, 1_000_000),
  ]
  expect(one.sha256).toBe(two.sha256)
  expect(one.name).not.toBe(two.name)
  await Promise.all([one.discard(), two.discard()])
})

it('a source that breaks or is too long leaves nothing', async () => {
  const broken = Readable.from(
    (async function* () {
      yield words
      throw new Error('cut')
    })(),
  )
  await expect(store.receive(broken, owner, 1_000_000)).rejects.toThrow('cut')
  await expect(store.receive(Readable.from([words]), owner, 10)).rejects.toThrow(ObjectTooLarge)
  expect(await filesInStore()).toEqual([])
})

it('what a killed server left half received is cleared once it is old', async () => {
  await writeFile(join(folder, 'files', 'incoming', 'half'), 'x')
  expect(await store.clearIncoming(new Date(0))).toBe(0)
  expect(await store.clearIncoming(later)).toBe(1)
})

it('a name that is no hash reaches no path', () => {
  expect(() => store.remove('../../etc/passwd')).toThrow()
})

it('the master key is made once, by whoever comes first, for the own user alone', async () => {
  const path = join(folder, 'keys', 'master.key')
  const keys = await Promise.all([1, 2, 3, 4].map(() => ensureMasterKey(path)))
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, 'keys'))).toEqual(['master.key'])
  await writeFile(path, 'short')
  await expect(ensureMasterKey(path)).rejects.toThrow(/restore/)
})

it('sealed bytes open only as what they are', () => {
  const sealed = seal(owner.key, 'one', words)
  expect(unseal(owner.key, 'one', sealed).equals(words)).toBe(true)
  expect(() => unseal(owner.key, 'two', sealed)).toThrow()
  expect(() => unseal(owner.key, 'one', Buffer.from('x'))).toThrow(/not sealed/)
})
