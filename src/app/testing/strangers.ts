import { calendarDate } from '../../foundation/calendar-date.ts'
import type { Role } from '../../kernel/identity/domain/role.ts'
import type { IdentityTables } from '../../kernel/identity/server/identity-tables.ts'
import { recordAccount } from '../../kernel/identity/server/record-account.ts'
import { startSession } from '../../kernel/identity/server/session/start-session.ts'
import type { OrganisationKind } from '../../kernel/tenancy/domain/organisation-kind.ts'
import { joinAlliance, withdrawFromAlliance } from '../../kernel/tenancy/server/record-membership.ts'
import { recordOrganisation } from '../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../kernel/work/server/open-work.ts'
import { type Work, workFor } from '../../kernel/work/server/work.ts'
import { quietExchange } from '../../kernel/work/testing/call-served-endpoint.ts'
import { enterAs } from './callers.ts'
import type { TestServer } from './start-test-server.ts'

const longAgo = calendarDate('2020-04-01')

/** An organisation that the demo does not know, with one person who is signed in; answers the session's cookie. */
export const admitStranger = (
  server: TestServer,
  stranger: { readonly kind: OrganisationKind; readonly role: Role; readonly formerMemberOf?: string },
): Promise<string> =>
  openSystemWork<IdentityTables, string>(server.floor, 'test-setup', async (work) => {
    const organisationId = work.newId()
    const tenancy = workFor<TenancyTables>(work)
    const from = { effectiveOn: longAgo, source: '架空' }
    await recordOrganisation(tenancy, { id: organisationId, kind: stranger.kind, name: 'よその組織(架空)', ...from })
    if (stranger.formerMemberOf !== undefined) {
      const membership = { allianceId: stranger.formerMemberOf, organisationId }
      await joinAlliance(tenancy, { ...membership, memberKind: 'participant', joinedOn: longAgo, source: '架空' })
      await withdrawFromAlliance(tenancy, { ...membership, withdrawnOn: calendarDate('2025-04-01') })
    }
    return signIn(work, organisationId, stranger.role)
  })

/** One more person of an organisation that the demo knows, who is signed in; answers the session's cookie. */
export const admitPerson = (server: TestServer, organisationId: string, role: Role): Promise<string> =>
  openSystemWork<IdentityTables, string>(server.floor, 'test-setup', (work) => signIn(work, organisationId, role))

async function signIn(work: Work<IdentityTables>, organisationId: string, role: Role): Promise<string> {
  const accountId = await recordAccount(work, {
    email: `${work.newId()}@demo.invalid`,
    name: 'よその人',
    passwordHash: null,
    organisationId,
    roles: [role],
    from: longAgo,
  })
  return `renkei_session=${await startSession(work, { accountId, factors: 'full' }, quietExchange)}`
}

/** A persona of the demo whose sign-in is not complete yet; answers the session's cookie. */
export async function enterWithOneFactor(server: TestServer, persona: string): Promise<string> {
  const cookie = await enterAs(server, persona)
  await server.superuser.query(
    `update kernel.session set factors = 'single'
     where id = (select id from kernel.session order by started_at desc limit 1)`,
  )
  return cookie
}
