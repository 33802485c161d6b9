import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../account/account.ts'
import { programOptions } from '../account/run-program.ts'
import type { Installation } from '../binaries/prepare-binaries.ts'
import { ClusterError, useOwnServerHint } from '../cluster-error.ts'
import type { Layout } from '../data-folder/layout.ts'
import { findOccupant } from './lock-file.ts'
import { linesSince, pruneServerLog } from './server-log.ts'
import { serverSettings } from './settings.ts'

/** `lost`: another postmaster or the remains of one were in the way for now; look again. */
export type StartOutcome = { readonly kind: 'ready'; readonly port: number } | { readonly kind: 'lost' }

export interface StartOrder {
  readonly layout: Layout
  readonly account: Account | undefined
  readonly installation: Installation
  readonly durable: boolean
  readonly deadline: number
}

/**
 * Starts a postmaster and waits until it accepts connections. PostgreSQL's own lock file and shared memory segment
 * decide between two launchers, so two postmasters on one folder are impossible whatever happens here.
 */
export async function startPostmaster(order: StartOrder): Promise<StartOutcome> {
  const { layout } = order
  const since = Date.now()
  await pruneServerLog(layout.log)
  // Until the server's own log is open its words go to a file: a pipe would break when the launcher is killed.
  const startLog = join(layout.container, `start-${randomBytes(6).toString('hex')}.log`)
  const launched = await launch(order, startLog)
  try {
    const port = await untilReady(order, launched)
    if (port !== undefined) return { kind: 'ready', port }
    const words = [await readFile(startLog, 'utf8'), await linesSince(layout.log, since), launched.failure()].join('\n')
    if (passing.test(words)) return { kind: 'lost' }
    throw new ClusterError('start_failed', `内蔵データベースが起動しません。${useOwnServerHint}\n${words.trim()}`)
  } finally {
    await rm(startLog, { force: true })
  }
}

const passing = /lock file .* (already exists|is empty)|pre-existing shared memory|could not create any TCP/

interface LaunchedProcess {
  readonly pid: () => number
  readonly failure: () => string
  readonly ended: () => boolean
  readonly giveUp: () => void
}

async function launch(order: StartOrder, startLog: string): Promise<LaunchedProcess> {
  const settings = serverSettings(await freePort(), order.layout.log, order.durable)
  const output = await open(startLog, 'wx', 0o600)
  const child = spawn(join(order.installation.bin, 'postgres'), ['-D', order.layout.data, ...settings], {
    ...programOptions(order.account),
    // Out of our process group: Ctrl-C in the terminal must reach the database only through our ordered stop.
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  })
  let ended = false
  let failure = ''
  child.once('exit', () => {
    ended = true
  })
  child.once('error', (error) => {
    ended = true
    failure = error.message
  })
  child.unref()
  // Not before the two are heard: a server that refuses to start may be gone while this waits.
  await output.close()
  return {
    pid: () => child.pid ?? 0,
    failure: () => failure,
    ended: () => ended,
    giveUp: () => void child.kill('SIGQUIT'),
  }
}

/** The port it listens on; undefined when the process ended first. */
async function untilReady(order: StartOrder, launched: LaunchedProcess): Promise<number | undefined> {
  while (!launched.ended()) {
    const occupant = await findOccupant(order.layout.data)
    if (occupant.kind === 'ready' && occupant.pid === launched.pid()) return occupant.port
    if (Date.now() > order.deadline) launched.giveUp()
    await delay(20)
  }
  return undefined
}

/** A port nobody listens on now; should another program take it first, the start is simply repeated. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
