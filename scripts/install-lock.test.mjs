import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withInstallLock } from './install-lock.mjs'

const silent = () => {}
const newProject = () => mkdtempSync(join(tmpdir(), 'renkei-lock-'))

function leaveLock(project, processes) {
  mkdirSync(join(project, '.preparing'))
  const owner = { host: hostname(), since: Date.now(), processes }
  writeFileSync(join(project, '.preparing', 'owner.json'), JSON.stringify(owner))
}

test('two installs of one project run one after the other', async () => {
  const project = newProject()
  const happened = []
  const install = (name) => async () => {
    happened.push(`${name} begins`)
    await wait(50)
    happened.push(`${name} ends`)
  }
  await Promise.all([
    withInstallLock(project, silent, install('one')),
    withInstallLock(project, silent, install('two')),
  ])
  expect(happened).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  expect(existsSync(join(project, '.preparing'))).toBe(false)
})

test('a failed install lets the next one in', async () => {
  const project = newProject()
  const failing = () => Promise.reject(new Error('offline'))
  await expect(withInstallLock(project, silent, failing)).rejects.toThrow('offline')
  expect(await withInstallLock(project, silent, async () => 'installed')).toBe('installed')
})

test('the lock of killed processes is taken over', async () => {
  const project = newProject()
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  leaveLock(project, [killed.pid])
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  expect(await withInstallLock(project, silent, async () => 'installed')).toBe('installed')
})

test('the npm of a killed command is waited for', async () => {
  const project = newProject()
  const npm = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 400)'])
  leaveLock(project, [2 ** 30, npm.pid])
  expect(await withInstallLock(project, silent, async () => npm.exitCode)).toBe(0)
})
