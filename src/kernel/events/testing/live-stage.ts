import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { z } from 'zod'
import { createHttpServer } from '../../../platform/http/http-server.ts'
import { createLog } from '../../../platform/log/structured-log.ts'
import type { Role } from '../../identity/domain/role.ts'
import { endpointPorts } from '../../work/server/endpoint-ports.ts'
import { liveSessions } from '../../work/server/live-sessions.ts'
import { openSystemWork, type WorkFloor } from '../../work/server/open-work.ts'
import type { AskedTopic, LiveTopic, ServedEndpoint } from '../../work/server/server-slice.ts'
import { runLiveStreams } from '../server/live/run-live-streams.ts'

/** Heard by everyone of the organisation the event belongs to. */
export const ownTopic: AskedTopic = {
  name: 'test.own-changed',
  mayHear: async ({ viewer }, { organisationId }) =>
    viewer.kind === 'account' && viewer.organisationId === organisationId,
  shape: z.object({ number: z.number() }),
}

export interface LiveServer {
  readonly url: string
  readonly streams: () => number
  stop(): Promise<void>
}

/** One server process's share: the real HTTP server with the stream, over a floor; `served` is what it answers besides. */
export async function serveLive(
  floor: WorkFloor,
  topics: readonly LiveTopic[],
  served: readonly ServedEndpoint[] = [],
): Promise<LiveServer> {
  const log = createLog('silent')
  const live = runLiveStreams(floor, liveSessions(floor), topics, (error) => log.error({ err: error }))
  const http = await createHttpServer({
    endpoints: served.map(({ declaration }) => declaration),
    ports: endpointPorts(floor, served),
    openStream: live.open,
    log,
    webDirectory: null,
    publicOrigin: null,
  })
  await http.listen({ host: '127.0.0.1', port: 0, backlog: 4_096 })
  return {
    url: `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`,
    streams: live.count,
    stop: async () => {
      await live.stop()
      http.server.closeAllConnections()
      await http.close()
    },
  }
}

export interface SignedIn {
  readonly token: string
  readonly accountId: string
  readonly organisationId: string
}

/** A person with a finished session, written past everything that signing in asks. */
export async function signedIn(
  superuser: pg.Client,
  organisationId: string,
  roles: readonly Role[],
): Promise<SignedIn> {
  const accountId = crypto.randomUUID()
  const token = randomBytes(32).toString('base64url')
  await superuser.query(
    "insert into kernel.account (id, email, name) values ($1::uuid, $1::text || '@example.invalid', '架空の人')",
    [accountId],
  )
  for (const role of roles) {
    await superuser.query(
      `insert into kernel.role_assignment (account_id, organisation_id, role, from_on) values ($1, $2, $3, '2020-04-01')`,
      [accountId, organisationId, role],
    )
  }
  await superuser.query(
    "insert into kernel.session (token_hash, account_id, organisation_id, factors) values ($1, $2, $3, 'full')",
    [createHash('sha256').update(token).digest(), accountId, organisationId],
  )
  return { token, accountId, organisationId }
}

export async function organisation(
  superuser: pg.Client,
  kind: 'alliance' | 'memberOrganisation' = 'memberOrganisation',
): Promise<string> {
  const id = crypto.randomUUID()
  await superuser.query('insert into kernel.organisation (id, kind) values ($1, $2)', [id, kind])
  await superuser.query("insert into kernel.organisation_name values ($1, '2020-04-01', '架空の会', '試験')", [id])
  return id
}

export const publishOwn = (floor: WorkFloor, organisationId: string, number: number, more: object = {}) =>
  openSystemWork(floor, 'test-setup', (work) =>
    work.publish({ name: 'test.own-changed', version: 1, organisationId, payload: { number, ...more } }),
  )
