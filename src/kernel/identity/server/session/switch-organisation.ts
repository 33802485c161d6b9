import { sql } from 'kysely'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, serve } from '../../../work/server/server-slice.ts'
import { switchOrganisation } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'
import { describeSession } from './describe-session.ts'
import { findProgress } from './sign-in-progress.ts'
import { findStanding } from './standing.ts'
import { startSession } from './start-session.ts'

/** The same person with the same factors, for another organisation: a new session, and the old one ends everywhere. */
export const serveSwitchOrganisation = (floor: WorkFloor) =>
  serve(switchOrganisation, async (work, { body }, exchange) => {
    const end = await asSystem<
      IdentityTables,
      { token: string } | Refused<'organisation-not-found' | 'own-factors-needed'>
    >(floor, work, 'sign-in', async (system) => {
      // Two changes at once: the second finds the session ended.
      await sql`select from kernel.session where token_hash = ${hashSecretToken(exchange.sessionToken ?? '')}
        for update`.execute(system.db)
      const held = await findProgress(system, exchange)
      if (!held) return refuse('organisation-not-found')
      work.note({ subject: held.accountId })
      const { organisations } = await findStanding(system, held.accountId)
      if (!organisations.some(({ id }) => id === body.organisation)) return refuse('organisation-not-found')
      if (held.throughProvider && body.organisation !== held.organisationId) return refuse('own-factors-needed')
      const { accountId, startedAt, provedAt, throughProvider } = held
      const session = { accountId, factors: 'full', organisationId: body.organisation, startedAt, provedAt } as const
      const token = await startSession(
        system,
        throughProvider ? { ...session, throughProvider: true } : session,
        exchange,
      )
      return token === null ? refuse('organisation-not-found') : { token }
    })
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  })
