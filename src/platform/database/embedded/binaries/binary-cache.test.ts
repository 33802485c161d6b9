import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachedCopy, cacheRoots } from './binary-cache.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renkei-cache-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** A package whose only program says that it runs as long as its library link is there. */
async function tinyPackage() {
  const native = join(folder, 'package', 'native')
  await mkdir(join(native, 'bin'), { recursive: true })
  await mkdir(join(native, 'lib'))
  await writeFile(join(native, 'bin', 'postgres'), '#!/bin/sh\ntest -e "$(dirname "$0")/../lib/libx.so.1"\n', {
    mode: 0o755,
  })
  await writeFile(join(native, 'lib', 'libx.so.1.2'), '')
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  return native
}

const runs = (native: string) => spawnSync(join(native, 'bin', 'postgres')).status === 0

test('copies made at once end as one complete copy with nothing left over', async () => {
  const native = await tinyPackage()
  const root = join(folder, 'cache')
  const copy = () => cachedCopy(native, '1', runs, [root])
  const copies = await Promise.all([copy(), copy(), copy()])
  expect(new Set(copies).size).toBe(1)
  expect(copies.every(runs)).toBe(true)
  expect(await readdir(root)).toHaveLength(1)
})

test('a damaged copy is replaced, and the remains of a killed copying are removed', async () => {
  const root = join(folder, 'cache')
  const source = await tinyPackage()
  const native = await cachedCopy(source, '1', runs, [root])
  await rm(join(native, 'lib'), { recursive: true })
  await mkdir(join(root, '.copying-4194303-abc', 'native'), { recursive: true })
  expect(runs(await cachedCopy(source, '1', runs, [root]))).toBe(true)
  expect(await readdir(root)).toHaveLength(1)
})

test('a cache folder that others may write to is passed over', async () => {
  const native = await tinyPackage()
  const planted = join(folder, 'planted')
  await mkdir(planted)
  await chmod(planted, 0o777)
  const sound = join(folder, 'sound')
  expect(await cachedCopy(native, '1', runs, [planted, sound])).toContain(sound)
  await expect(cachedCopy(native, '1', runs, [planted])).rejects.toThrow(/not owned by this account alone/)
  expect(cacheRoots()).toHaveLength(2)
})
