import type { AddressInfo } from 'node:net'
import { createHttpServer } from '../../../platform/http/http-server.ts'
import { createLog } from '../../../platform/log/structured-log.ts'
import { endpointPorts } from '../../work/server/endpoint-ports.ts'
import { openSystemWork } from '../../work/server/open-work.ts'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import type { Role } from '../domain/role.ts'
import { identityEndpoints } from '../server/identity-endpoints.ts'
import type { IdentityTables } from '../server/identity-tables.ts'
import { hashPassword } from '../server/password/hash-password.ts'
import { recordAccount } from '../server/record-account.ts'
import { type Person, TestBrowser } from './test-browser.ts'

export interface IdentityServer extends TestFloor {
  readonly url: string
  /** A browser that has never been here; `source` is where it comes from on the network. */
  browser(): TestBrowser
  organisation(kind: 'memberOrganisation' | 'alliance' | 'operator'): Promise<string>
  person(
    organisationId: string,
    roles: readonly Role[],
    more?: { readonly passwordSetByOther?: boolean },
  ): Promise<Person>
  auditOf(operation: string): Promise<readonly { outcome: string; refusal: string | null; subject: string | null }[]>
}

const password = 'correct horse battery staple'
let people = 0

/** Identity's endpoints behind the real HTTP server, over a fresh database. */
export async function openIdentityServer(): Promise<IdentityServer> {
  const test = await openTestFloor()
  const { floor, superuser } = test
  const served = identityEndpoints(floor)
  const http = await createHttpServer({
    endpoints: served.map(({ declaration }) => declaration),
    ports: endpointPorts(floor, served),
    openStream: async () => 'sign-in-required',
    log: createLog('warn'),
    webDirectory: null,
    publicOrigin: null,
  })
  await http.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://localhost:${(http.server.address() as AddressInfo).port}`
  const passwordHash = await hashPassword(password)
  return {
    ...test,
    url,
    browser: () => new TestBrowser(url),
    organisation: async (kind) => {
      const id = crypto.randomUUID()
      await superuser.query('insert into kernel.organisation (id, kind) values ($1, $2)', [id, kind])
      await superuser.query("insert into kernel.organisation_name values ($1, '2020-04-01', $2, '試験')", [
        id,
        `架空${kind}`,
      ])
      return id
    },
    person: async (organisationId, roles, more = {}) => {
      people += 1
      const email = `person-${people}@example.jp`
      const accountId = await openSystemWork<IdentityTables, string>(floor, 'test-setup', (work) =>
        recordAccount(work, {
          email,
          name: `架空 人${people}`,
          passwordHash,
          organisationId,
          roles,
          from: '2024-04-01' as Parameters<typeof recordAccount>[1]['from'],
          ...more,
        }),
      )
      return { accountId, email, password }
    },
    auditOf: async (operation) => {
      const { rows } = await superuser.query(
        'select outcome, refusal, subject from kernel.audit_line where operation = $1 order by at, id',
        [operation],
      )
      return rows
    },
    close: async () => {
      await http.close()
      await test.close()
    },
  }
}
