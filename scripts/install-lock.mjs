// Two commands started at once must not both run `npm ci`: each would delete what the other unpacks.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const pollMilliseconds = 200
/** Without an owner file for this long, the process that made the folder died before it could write one. */
const graceMilliseconds = 3_000
/** An install on another machine sharing this folder cannot be asked whether it lives. */
const foreignMilliseconds = 15 * 60_000

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function ownerOf(lockFolder) {
  try {
    return JSON.parse(readFileSync(join(lockFolder, 'owner.json'), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The npm it started is an owner too: it lives on when only the process that holds the lock is killed. */
function isAbandoned(owner, watchedMilliseconds) {
  if (owner === undefined) return watchedMilliseconds > graceMilliseconds
  if (owner.host !== hostname()) return Date.now() - owner.since > foreignMilliseconds
  return !owner.processes.some(isAlive)
}

function acquire(lockFolder) {
  try {
    mkdirSync(lockFolder)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Renaming first: of several that saw the same dead owner, only one removes it. */
function removeAbandoned(lockFolder) {
  const aside = `${lockFolder}-${process.pid}`
  try {
    renameSync(lockFolder, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  rmSync(aside, { recursive: true, force: true })
}

/** Runs `work(recordChild)` while no other process of this project does. */
export async function withInstallLock(projectFolder, say, work) {
  const lockFolder = join(projectFolder, '.preparing')
  let watchedSince = Date.now()
  let waiting = false
  let lastOwner
  while (!acquire(lockFolder)) {
    const owner = ownerOf(lockFolder)
    if (JSON.stringify(owner) !== lastOwner) watchedSince = Date.now()
    lastOwner = JSON.stringify(owner)
    if (isAbandoned(owner, Date.now() - watchedSince)) {
      removeAbandoned(lockFolder)
      continue
    }
    if (!waiting) say('別のプロセスがパッケージを準備しています。終わるのを待っています…')
    waiting = true
    await wait(pollMilliseconds)
  }
  const since = Date.now()
  const recordOwners = (processes) =>
    writeFileSync(join(lockFolder, 'owner.json'), JSON.stringify({ host: hostname(), since, processes }))
  try {
    recordOwners([process.pid])
    return await work((child) => recordOwners([process.pid, child]))
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}
