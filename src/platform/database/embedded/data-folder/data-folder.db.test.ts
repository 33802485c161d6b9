import { spawnSync } from 'node:child_process'
import {
  appendFile,
  chmod,
  chown,
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPlayground, untilOpen } from '../../testing/cluster-playground.ts'
import { accountForNewFolder, canEnter, runningAsRoot } from '../account/choose-account.ts'
import { findSystem } from '../binaries/find-binaries.ts'
import { ask } from '../postmaster/identify-server.ts'
import { layoutOf } from './layout.ts'

let playground: Awaited<ReturnType<typeof createPlayground>>

beforeEach(async () => {
  playground = await createPlayground()
})

afterEach(() => playground.clear())

test('a folder that holds something else is refused and left as it is', async () => {
  await mkdir(playground.dataDirectory, { recursive: true })
  await writeFile(join(playground.dataDirectory, 'thesis.txt'), 'mine')
  await expect(playground.open()).rejects.toMatchObject({ failure: 'not_a_data_folder' })
  expect(await readdir(playground.dataDirectory)).toEqual(['thesis.txt'])
})

test('a file where the folder should be is refused', async () => {
  const file = join(playground.folder, 'file')
  await writeFile(file, '')
  await expect(playground.open({ dataDirectory: file })).rejects.toMatchObject({ failure: 'not_a_data_folder' })
})

test('an empty folder, and a link of the operator to one, are used', async () => {
  const disk = join(playground.folder, 'disk')
  await mkdir(disk)
  const link = join(playground.folder, 'link')
  await symlink(disk, link)
  expect(await playground.open({ dataDirectory: link })).toMatchObject({ startedHere: true })
  expect(await readdir(disk)).toContain('password')
})

test('a folder of a version nothing here runs is refused and left as it is', async () => {
  await (await playground.open()).stop()
  const version = join(layoutOf(playground.dataDirectory).data, 'PG_VERSION')
  await writeFile(version, '14\n')
  await expect(playground.open()).rejects.toMatchObject({ failure: 'wrong_version' })
  await writeFile(version, '18\n')
  expect(await playground.open()).toMatchObject({ startedHere: true })
})

test('a server that will not start says why, and leaves no process', async () => {
  await (await playground.open()).stop()
  const { container, data } = layoutOf(playground.dataDirectory)
  await appendFile(join(data, 'postgresql.conf'), 'no_such_setting = 1\n')
  const failing = playground.open()
  await expect(failing).rejects.toMatchObject({ failure: 'start_failed' })
  await expect(failing).rejects.toThrow(/DATABASE_URL.*no_such_setting/s)
  expect((await readdir(container)).filter((name) => name.startsWith('start-'))).toEqual([])
  await expect(stat(join(data, 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

test('a password file that does not fit is named, and the postmaster started for it is stopped', async () => {
  await (await playground.open()).stop()
  const { data, password } = layoutOf(playground.dataDirectory)
  await writeFile(password, 'another')
  await expect(playground.open()).rejects.toMatchObject({ failure: 'password_mismatch' })
  await expect(stat(join(data, 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

describe.runIf(findSystem().length > 0)("the machine's own PostgreSQL", () => {
  test('makes and opens a folder, which is then opened by the same version without being asked', async () => {
    const cluster = await playground.open({ binaries: 'system' })
    expect(cluster.origin).toBe('system')
    expect(await ask(cluster.adminUrl(), "select 'ア' < 'イ' as sorted, upper('é') as upper")).toEqual([
      { sorted: true, upper: 'É' },
    ])
    await cluster.stop()
    const again = await playground.open()
    expect(again.serverVersion).toBe(cluster.serverVersion)
  })
})

describe.runIf(runningAsRoot())('as root', () => {
  const account = accountForNewFolder()

  test('data goes where PostgreSQL can reach it when the project is closed to others, and is found again', async () => {
    const closed = join(playground.folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const dataDirectory = join(closed, '.renkei', 'postgres')
    const lines: string[] = []
    const cluster = await playground.open({ dataDirectory, log: (line) => lines.push(line) })
    const place = await readlink(dataDirectory)
    expect(place).toMatch(/^\/var\/lib\/renkei\/postgres-/)
    expect(lines.join('\n')).toContain(place)
    await ask(cluster.adminUrl(), 'create table kept as select 3 as n')
    await cluster.stop()
    const again = await playground.open({ dataDirectory })
    expect(await ask(again.adminUrl(), 'select n from kept')).toEqual([{ n: 3 }])
    await again.stop()
    await rename(place, `${place}-away`)
    await expect(playground.open({ dataDirectory })).rejects.toMatchObject({ failure: 'data_folder_gone' })
    await rm(`${place}-away`, { recursive: true })
  })

  test('launchers at once in a closed project end on one folder and leave no second one', async () => {
    const closed = join(playground.folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const dataDirectory = join(closed, 'once', 'postgres')
    const held = await Promise.all([1, 2].map(() => untilOpen(playground.launch(dataDirectory))))
    expect(new Set(held.map(({ adminUrl }) => adminUrl)).size).toBe(1)
    const place = await realpath(dataDirectory)
    await (await playground.open({ dataDirectory })).stop({ evenIfJoined: true })
    const ours = (await readdir(dirname(place))).filter((name) => name.includes('initialising'))
    expect(ours).toEqual([])
    await rm(place, { recursive: true })
  })

  test('PostgreSQL owns its data and nothing else, and never runs as root', async () => {
    await playground.open()
    const { container, data, password } = layoutOf(playground.dataDirectory)
    expect((await stat(data)).uid).toBe(account?.uid)
    expect((await stat(data)).mode & 0o777).toBe(0o700)
    expect((await stat(password)).uid).toBe(0)
    expect((await lstat(container)).uid).toBe(0)
    expect((await stat(join(data, 'postmaster.pid'))).uid).toBe(account?.uid)
  })

  test('a folder copied by root gets its owner and permissions back', async () => {
    await (await playground.open()).stop()
    const { data, log } = layoutOf(playground.dataDirectory)
    spawnSync('chown', ['-R', '0:0', data, log])
    await chmod(data, 0o755)
    expect(await playground.open()).toMatchObject({ startedHere: true })
  })

  test('a folder of an ordinary user is run as that user', async () => {
    await (await playground.open()).stop()
    const { data, log } = layoutOf(playground.dataDirectory)
    spawnSync('chown', ['-R', '61234:61234', data, log])
    await playground.open()
    expect((await stat(join(data, 'postmaster.pid'))).uid).toBe(61234)
  })

  const project = fileURLToPath(new URL('../../../../..', import.meta.url))
  describe.runIf(canEnter(account, project))('an ordinary user beside it', () => {
    const ids = { uid: account?.uid ?? 0, gid: account?.gid ?? 0 }

    test('opens a cluster in a home that is closed to everybody else', async () => {
      const home = join(playground.folder, 'home')
      await mkdir(home, { mode: 0o700 })
      await chown(home, ids.uid, ids.gid)
      const dataDirectory = join(home, 'postgres')
      const { adminUrl } = await untilOpen(playground.launch(dataDirectory, ids))
      expect(await ask(adminUrl, 'select 1 as answer')).toEqual([{ answer: 1 }])
      expect((await lstat(dataDirectory)).isDirectory()).toBe(true)
    })

    test('is told to use the same account for a folder that root made', async () => {
      await (await playground.open()).stop()
      const refused = untilOpen(playground.launch(playground.dataDirectory, ids))
      await expect(refused).rejects.toThrow(/同じ利用者で起動してください/)
    })
  })
})
