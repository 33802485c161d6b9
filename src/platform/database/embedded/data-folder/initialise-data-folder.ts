import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readdir, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { runProgramAsync } from '../account/run-program.ts'
import type { Installation } from '../binaries/prepare-binaries.ts'
import { ClusterError, useOwnServerHint } from '../cluster-error.ts'
import { isAlive } from '../postmaster/processes.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Place } from './place-data-folder.ts'

interface Wish {
  readonly durable: boolean
  readonly log: (line: string) => void
}

type NewPlace = Extract<Place, { initialised: false }>

/**
 * Makes a new data folder beside its final place and puts it there in one step, so that a crash in between leaves
 * nothing half made under the final name. When another process is first, ours is discarded and theirs stands.
 */
export async function initialiseDataFolder(wish: Wish, place: NewPlace, installation: Installation): Promise<void> {
  const name = basename(place.wanted)
  await removeAbandoned(place.near, name, wish.log)
  const mark = `${process.pid}-${randomBytes(6).toString('hex')}`
  const building = layoutOf(join(place.near, `${name}.initialising-${mark}`))
  try {
    await fill(building, wish, place, installation)
    await moveIn(building.container, place, wish.log)
  } finally {
    await rm(building.container, { recursive: true, force: true })
  }
}

async function fill(building: Layout, wish: Wish, place: NewPlace, installation: Installation): Promise<void> {
  const { account } = place
  await mkdir(building.container)
  await chmod(building.container, account === undefined ? 0o700 : 0o711)
  const password = randomBytes(24).toString('base64url')
  await writeFile(building.password, password, { mode: 0o600 })
  for (const folder of [building.data, building.log]) {
    await mkdir(folder, { mode: 0o700 })
    if (account !== undefined) await chown(folder, account.uid, account.gid)
  }
  // initdb runs under the other account and cannot read the launcher's password file: it gets one of its own.
  const handover = join(building.log, 'password')
  await writeFile(handover, password, { mode: 0o600 })
  if (account !== undefined) await chown(handover, account.uid, account.gid)
  const failures: string[] = []
  for (const locale of localeChoices(installation.major)) {
    const args = [...initdbArguments(building, handover, wish.durable), ...locale]
    const run = await runProgramAsync(account, join(installation.bin, 'initdb'), args)
    if (run.ok) return rm(handover)
    failures.push(run.reason)
  }
  throw new ClusterError(
    'initialise_failed',
    `内蔵データベースのデータフォルダーを作れませんでした。${useOwnServerHint}\n${failures.join('\n')}`,
  )
}

const initdbArguments = (building: Layout, passwordFile: string, durable: boolean): string[] => [
  `--pgdata=${building.data}`,
  '--username=postgres',
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--data-checksums',
  '--encoding=UTF8',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
]

/** All sort by code point, so an index means the same on every machine; 15 and 16 lack the built-in provider. */
const localeChoices = (major: number): string[][] =>
  major >= 17
    ? [['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']]
    : [['--locale=C.UTF-8'], ['--locale=C']]

async function moveIn(built: string, { wanted, near }: NewPlace, log: (line: string) => void): Promise<void> {
  if (near === dirname(wanted)) return rename(built, wanted).catch(ifTaken)
  const elsewhere = join(near, `${basename(wanted)}-${randomBytes(6).toString('hex')}`)
  await rename(built, elsewhere)
  try {
    await rmdir(wanted).catch(ifTaken)
    await symlink(elsewhere, wanted)
  } catch (error) {
    await rm(elsewhere, { recursive: true, force: true })
    return ifTaken(error as NodeJS.ErrnoException)
  }
  log(
    `PostgreSQL の利用者は ${dirname(wanted)} に入れないため、データは ${elsewhere} に置きました。${wanted} はそこを指します。`,
  )
}

/** The final name is taken by another process that was first (or, for rmdir, there is nothing to remove). */
const ifTaken = (error: NodeJS.ErrnoException): void => {
  if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM', 'ENOENT'].includes(error.code ?? '')) throw error
}

/** A killed launcher may leave its initdb running for a moment: removal repeats, and what stays is tried again next time. */
async function removeAbandoned(near: string, name: string, log: (line: string) => void): Promise<void> {
  const prefix = `${name}.initialising-`
  for (const entry of await readdir(near)) {
    if (!entry.startsWith(prefix) || isAlive(Number(entry.slice(prefix.length).split('-')[0]))) continue
    const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }
    await rm(join(near, entry), options).catch((error: Error) => log(`${entry} を片付けられません: ${error.message}`))
  }
}
