import { setTimeout as delay } from 'node:timers/promises'
import { ClusterError } from '../cluster-error.ts'
import { connectionString, identifyServer } from './identify-server.ts'
import { becomeLauncher, whoLaunched } from './launcher-record.ts'
import { findOccupant } from './lock-file.ts'
import { type StartOrder, startPostmaster } from './start-postmaster.ts'

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
  let startedPid: number | undefined
  while (Date.now() < deadline) {
    const occupant = await findOccupant(order.layout.data)
    if (occupant.kind === 'ready') {
      const identity = await identifyServer(connectionString(occupant.port, order.password, 'postgres'))
      if (identity?.dataDirectory === order.layout.data) {
        return take(order, { port: occupant.port, version: identity.version, startedHere: occupant.pid === startedPid })
      }
    }
    if (occupant.kind === 'none') {
      const outcome = await startPostmaster({ ...order, deadline })
      startedPid = outcome.kind === 'ready' ? outcome.pid : undefined
      if (outcome.kind === 'ready') continue
    }
    await delay(50)
  }
  const message = `データベースが起動も停止もしません。${order.layout.log} の記録を見てください。`
  throw new ClusterError('start_failed', message)
}

async function take({ layout, log }: Order, found: Omit<Running, 'adopted'>): Promise<Running> {
  if (!found.startedHere) log('このデータフォルダーで動いているデータベースにつなぎました。')
  const adopted = !found.startedHere && (await whoLaunched(layout.launcher)) === 'nobody'
  if (found.startedHere || adopted) await becomeLauncher(layout.launcher)
  return { ...found, adopted }
}
