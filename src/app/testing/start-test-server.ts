import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { openTestFloor, type TestFloor } from '../../kernel/work/testing/open-test-floor.ts'
import type { TimeLimits } from '../../platform/database/time-limits.ts'
import { createLog } from '../../platform/log/structured-log.ts'
import { webDirectory } from '../server/build-web-end.ts'
import { allReactions, isHeardLive } from '../server/server-slices.ts'
import { type RunningServer, startServer } from '../server/start-server.ts'
import { buildWebEndOnce } from './prepared/build-web-end-once.ts'
import { createSeededDatabase } from './prepared/seeded-database.ts'

export interface TestServer extends TestFloor {
  readonly url: string
  readonly served: RunningServer['served']
  readonly dataDirectory: string
  /** Stops serving and leaves the database; `close` does both. */
  stop(): Promise<void>
}

/** The real server on a port of its own, over a fresh database seeded like the demo; `web` serves the built browser end. */
export async function startTestServer(options: {
  readonly web: boolean
  readonly log?: Logger
  readonly metricsToken?: string
  readonly trustedProxies?: readonly string[]
  readonly timeLimits?: TimeLimits
}): Promise<TestServer> {
  const test = await openTestFloor(allReactions, isHeardLive, options.timeLimits, await createSeededDatabase())
  if (options.web) await buildWebEndOnce()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'renkei-data-'))
  const server = await startServer({
    dataDirectory,
    floor: test.floor,
    host: '127.0.0.1',
    port: 0,
    publicOrigin: null,
    webDirectory: options.web ? webDirectory : null,
    log: options.log ?? createLog('warn'),
    metricsToken: options.metricsToken ?? null,
    trustedProxies: options.trustedProxies ?? [],
  })
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= server.stop()
    return stopping
  }
  return {
    ...test,
    url: server.url,
    served: server.served,
    dataDirectory,
    stop,
    close: async () => {
      await stop()
      await test.close()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}
