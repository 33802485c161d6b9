import { setTimeout as delay } from 'node:timers/promises'
import { ClusterError } from '../cluster-error.ts'
import { connectionString, identifyServer } from './identify-server.ts'
import { becomeLauncher, whoLaunched } from './launcher-record.ts'
import { findOccupant } from './lock-file.ts'
import { type StartOrder, startPostmaster } from './start-postmaster.ts'
import { stopPostmaster } from './stop-postmaster.ts'

export interface Running {
  readonly port: number
  readonly version: string
  readonly startedHere: boolean
  /** Joined after its launcher had been killed: from then on this process answers for it. */
  readonly adopted: boolean
}

interface Order extends Omit<StartOrder, 'deadline'> {
  readonly password: string
  readonly log: (line: string) => void
}

/** Recovery after a crash may have to replay a gigabyte of changes. */
const patience = 300_000

/** Connects to the postmaster of the data folder, waits for one that is starting or stopping, starts one if none is left. */
export async function joinOrStart(order: Order): Promise<Running> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    const occupant = await findOccupant(order.layout.data)
    if (occupant.kind === 'ready') {
      const version = await versionOf(order, occupant.port)
      if (version !== undefined) return take(order, { port: occupant.port, version, startedHere: false })
    }
    if (occupant.kind === 'none') {
      const running = await start(order, deadline)
      if (running !== undefined) return take(order, { ...running, startedHere: true })
    }
    await delay(50)
  }
  const message = `データベースが起動も停止もしません。${order.layout.log} の記録を見てください。`
  throw new ClusterError('start_failed', message)
}

/** The server's version, if the one that answers on this port serves our data folder. */
async function versionOf({ layout, password }: Order, port: number): Promise<string | undefined> {
  const identity = await identifyServer(connectionString(port, password, 'postgres'))
  return identity?.dataDirectory === layout.data ? identity.version : undefined
}

/** A postmaster that we started but cannot use must not stay behind. */
async function start(order: Order, deadline: number): Promise<{ port: number; version: string } | undefined> {
  const started = await startPostmaster({ ...order, deadline })
  if (started.kind === 'lost') return undefined
  try {
    const version = await versionOf(order, started.port)
    return version === undefined ? undefined : { port: started.port, version }
  } catch (error) {
    await stopPostmaster(order.layout.data, order.account, order.installation)
    throw error
  }
}

async function take({ layout, log }: Order, found: Omit<Running, 'adopted'>): Promise<Running> {
  if (!found.startedHere) log('このデータフォルダーで動いているデータベースにつなぎました。')
  const adopted = !found.startedHere && (await whoLaunched(layout.launcher)) === 'nobody'
  if (found.startedHere || adopted) await becomeLauncher(layout.launcher)
  return { ...found, adopted }
}
