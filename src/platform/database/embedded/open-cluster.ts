import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Installation, prepareBinaries } from './binaries/prepare-binaries.ts'
import { ClusterError } from './cluster-error.ts'
import { initialiseDataFolder } from './data-folder/initialise-data-folder.ts'
import { type Layout, layoutOf } from './data-folder/layout.ts'
import { type Place, placeDataFolder } from './data-folder/place-data-folder.ts'
import { ask, connectionString, identifyServer } from './postmaster/identify-server.ts'
import { joinOrStart, type Running } from './postmaster/join-or-start.ts'
import { whoLaunched } from './postmaster/launcher-record.ts'
import { findOccupant } from './postmaster/lock-file.ts'
import { stopPostmaster } from './postmaster/stop-postmaster.ts'

export interface Cluster {
  /** Connection string of the cluster's superuser for a database (default 'postgres'); loopback only. */
  adminUrl(database?: string): string
  /** For example '18.4'. */
  readonly serverVersion: string
  /** Which binaries run it. */
  readonly origin: 'bundled' | 'system'
  /** False: joined a postmaster that was already running on this folder. */
  readonly startedHere: boolean
  /**
   * Fast shutdown, and waits for it. Close your own connections first. A joined postmaster is left running unless its
   * launcher is dead and nobody else is connected (then it is ours to stop), or `evenIfJoined` is given.
   */
  stop(options?: { readonly evenIfJoined?: boolean }): Promise<void>
}

export interface ClusterOptions {
  /** Created with its parents when absent. */
  readonly dataDirectory: string
  /** False only for tests: a crash of the machine may then lose the database. */
  readonly durable: boolean
  /** Absent: the bundled binaries, else the system's. */
  readonly binaries?: 'bundled' | 'system'
  readonly log?: (line: string) => void
}

/** Opens the embedded database: makes the data folder if there is none, joins the postmaster already on it, else starts one. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const log = options.log ?? (() => undefined)
  const { place, installation } = await settle(options, log).catch(explainPermissions)
  const layout = layoutOf(place.container)
  const password = (await readFile(layout.password, 'utf8').catch(explainPermissions)).trim()
  const running = await joinOrStart({
    layout,
    account: place.account,
    installation,
    durable: options.durable,
    password,
    log,
  })
  const url = (database = 'postgres') => connectionString(running.port, password, database)
  let stopping: Promise<void> | undefined
  const stop = async (evenIfJoined: boolean) => {
    if (evenIfJoined || (await isOursToStop(layout, running, url()))) {
      await stopPostmaster(layout.data, place.account, installation)
    }
  }
  return {
    adminUrl: url,
    serverVersion: running.version,
    origin: installation.origin,
    startedHere: running.startedHere,
    stop: (how) => {
      stopping ??= stop(how?.evenIfJoined === true)
      return stopping
    },
  }
}

type SettledPlace = Extract<Place, { initialised: true }>

async function settle(options: ClusterOptions, log: (line: string) => void) {
  const wanted = { binaries: options.binaries, log }
  const place = await placeDataFolder(options.dataDirectory)
  if (place.initialised) return { place, installation: await fitting(place) }
  const installation = await prepareBinaries({ ...wanted, account: place.account, major: undefined })
  log('内蔵データベースを用意しています(初回のみ)。')
  await initialiseDataFolder({ durable: options.durable, log }, place, installation)
  const made = await placeDataFolder(options.dataDirectory)
  if (!made.initialised) throw new ClusterError('initialise_failed', 'データフォルダーを作れませんでした。')
  return { place: made, installation: await fitting(made) }

  async function fitting({ container, account }: SettledPlace): Promise<Installation> {
    const major = Number(await readFile(join(layoutOf(container).data, 'PG_VERSION'), 'utf8'))
    return prepareBinaries({ ...wanted, account, major })
  }
}

function explainPermissions(error: NodeJS.ErrnoException): never {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error
  const message = `データフォルダーを開く権限がありません。このフォルダーを作ったのと同じ利用者で起動してください(${error.message})。`
  throw new ClusterError('not_permitted', message, { cause: error })
}

/** A postmaster whose launcher was killed would otherwise run for ever; somebody else's work is never cut off. */
async function isOursToStop(layout: Layout, { startedHere, adopted }: Running, url: string): Promise<boolean> {
  if ((await findOccupant(layout.data)).kind !== 'ready') return startedHere
  const launcher = await whoLaunched(layout.launcher)
  if (startedHere) return launcher !== 'another'
  if (launcher === 'another' || (launcher === 'us' && !adopted)) return false
  // Killed this very moment: its lock file still stands, and nobody is left whose work could be cut off.
  if (!(await identifyServer(url))) return false
  const others = "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
  return (await ask(url, others)).length === 0
}
