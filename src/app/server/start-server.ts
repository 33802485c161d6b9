import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { sealAuditTrail, sealEveryMilliseconds } from '../../kernel/audit/server/seal-audit-trail.ts'
import { deliverNextEvent } from '../../kernel/events/server/deliver-events.ts'
import { runLiveStreams } from '../../kernel/events/server/live/run-live-streams.ts'
import { openFileVault } from '../../kernel/files/server/file-vault.ts'
import { receiveUploads } from '../../kernel/files/server/receive-upload.ts'
import { sweepEveryMilliseconds, sweepObjects } from '../../kernel/files/server/sweep-objects.ts'
import { bundleObjects, runDueWithdrawal } from '../../kernel/tenancy/server/leaving/run-withdrawal.ts'
import { startBackgroundLoop } from '../../kernel/work/server/background-loop.ts'
import { endpointPorts } from '../../kernel/work/server/endpoint-ports.ts'
import { liveSessions } from '../../kernel/work/server/live-sessions.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { ServedEndpoint } from '../../kernel/work/server/server-slice.ts'
import { createHttpServer } from '../../platform/http/http-server.ts'
import { addMetrics } from '../../platform/http/metrics-route.ts'
import { createServerMetrics } from '../../platform/metrics/server-metrics.ts'
import { measuredNumbers } from './measured-numbers.ts'
import { allReactions, leavingPorts, liveTopics, servedEndpoints } from './server-slices.ts'

export interface RunningServer {
  readonly url: string
  /** Everything that is served, for sweeps over all of it. */
  readonly served: readonly ServedEndpoint[]
  /** Stops accepting, lets running operations and rounds end, then returns. */
  stop(): Promise<void>
}

export interface ServerOptions {
  readonly floor: WorkFloor
  readonly host: string
  readonly port: number
  readonly publicOrigin: string | null
  readonly webDirectory: string | null
  /** Where the sealed files and the master key lie. */
  readonly dataDirectory: string
  readonly log: Logger
  /** Who sends it may read /metrics; null: only this machine itself may. */
  readonly metricsToken: string | null
  /** Addresses and ranges of the proxies whose word on where a request comes from is taken. */
  readonly trustedProxies: readonly string[]
}

const deliverEveryMilliseconds = 500
const withdrawEveryMilliseconds = 10_000

/** Serves over a floor that is open: HTTP, and the rounds that seal the audit trail and deliver events. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { floor, log } = options
  const liveFloor = { ...floor, database: floor.liveDatabase }
  const vault = await openFileVault(options.dataDirectory)
  const served = servedEndpoints(floor, vault)
  const live = runLiveStreams(liveFloor, liveSessions(liveFloor), liveTopics, (error) =>
    log.error({ err: error }, 'live updates failed and will be tried again'),
  )
  const http = await createHttpServer({
    endpoints: served.map(({ declaration }) => declaration),
    ports: endpointPorts(floor, served, receiveUploads(floor, vault)),
    openStream: live.open,
    log,
    webDirectory: options.webDirectory,
    publicOrigin: options.publicOrigin,
    trustedProxies: options.trustedProxies,
  })
  const numbers = createServerMetrics(measuredNumbers(floor), (name, error) =>
    log.warn({ err: error, name }, 'a number could not be measured'),
  )
  addMetrics(http, numbers, options.metricsToken)
  await http.listen({ host: options.host, port: options.port })
  const rounds = [
    startBackgroundLoop(
      withdrawEveryMilliseconds,
      async () => {
        while (await runDueWithdrawal(leavingPorts(floor, vault), reportFailedWithdrawal));
      },
      (error) => log.error({ err: error }, 'looking for due withdrawals failed'),
    ),
    startBackgroundLoop(
      sweepEveryMilliseconds,
      async () => {
        await sweepObjects(floor, vault, bundleObjects)
      },
      (error) => log.error({ err: error }, 'sweeping the files failed'),
    ),
    startBackgroundLoop(
      sealEveryMilliseconds,
      async () => {
        await sealAuditTrail(floor.database)
      },
      (error) => log.error({ err: error }, 'sealing the audit trail failed'),
    ),
    startBackgroundLoop(
      deliverEveryMilliseconds,
      async () => {
        while (await deliverNextEvent(floor, allReactions, reportFailedReaction));
      },
      (error) => log.error({ err: error }, 'delivering events failed'),
    ),
  ]
  function reportFailedWithdrawal(withdrawal: string, error: unknown) {
    log.error({ err: error, withdrawal }, 'a withdrawal could not be carried out and will be tried again later')
  }
  function reportFailedReaction(reaction: string, error: unknown) {
    log.error({ err: error, reaction }, 'a reaction failed and will be tried again')
  }
  const { port } = http.server.address() as AddressInfo
  return {
    served,
    url: options.publicOrigin ?? `http://localhost:${port}`,
    stop: async () => {
      // First, because an open stream is an answer that never ends.
      await live.stop()
      const closed = once(http.server, 'close')
      const closing = http.close()
      // A browser keeps the connection of an answer that was under way; without this it would hold up the end.
      const idle = setInterval(() => http.server.closeIdleConnections(), 50)
      await Promise.all([closing, closed]).finally(() => clearInterval(idle))
      await Promise.all(rounds.map((round) => round.stop()))
    },
  }
}
