import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../account/account.ts'
import { programOptions } from '../account/run-program.ts'
import type { Installation } from '../binaries/prepare-binaries.ts'
import { ClusterError, useOwnServerHint } from '../cluster-error.ts'
import type { Layout } from '../data-folder/layout.ts'
import { findOccupant } from './lock-file.ts'
import { lastWords, pruneServerLog } from './server-log.ts'
import { serverSettings } from './settings.ts'

/** `lost`: another postmaster or the remains of one were in the way for now; look again. */
export type StartOutcome = { readonly kind: 'ready'; readonly pid: number } | { readonly kind: 'lost' }

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
  const { layout, installation } = order
  await pruneServerLog(layout.log)
  const settings = serverSettings(await freePort(), layout.log, order.durable)
  const startLog = await open(layout.startLog, 'w', 0o600)
  const child = spawn(join(installation.bin, 'postgres'), ['-D', layout.data, ...settings], {
    ...programOptions(order.account),
    // Out of our process group: Ctrl-C in the terminal must reach the database only through our ordered stop.
    detached: true,
    stdio: ['ignore', startLog.fd, startLog.fd],
  })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  try {
    return await Promise.race([
      failed,
      untilReady(
        order,
        () => child.pid,
        () => ended,
      ),
    ])
  } finally {
    child.unref()
    await startLog.close()
  }
}

async function untilReady(
  order: StartOrder,
  pid: () => number | undefined,
  ended: () => boolean,
): Promise<StartOutcome> {
  for (;;) {
    const occupant = await findOccupant(order.layout.data)
    if (occupant.kind === 'ready' && occupant.pid === pid()) return { kind: 'ready', pid: occupant.pid }
    if (ended()) return explainExit(order.layout)
    if (Date.now() > order.deadline) {
      const own = pid()
      if (own !== undefined) process.kill(own, 'SIGQUIT')
      throw startFailed(await lastWords(order.layout.startLog, order.layout.log))
    }
    await delay(20)
  }
}

const passing =
  /lock file .* (already exists|is empty)|pre-existing shared memory|could not bind|could not create any TCP/

async function explainExit(layout: Layout): Promise<StartOutcome> {
  const words = await lastWords(layout.startLog, layout.log)
  if (passing.test(words)) return { kind: 'lost' }
  throw startFailed(words)
}

const startFailed = (words: string) =>
  new ClusterError('start_failed', `内蔵データベースが起動しません。${useOwnServerHint}\n${words}`)

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
