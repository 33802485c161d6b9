import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serveAfter } from '../../../work/server/server-slice.ts'
import { signIn } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { comparePassword, stillRight } from '../password/compare-password.ts'
import { describeSession } from './describe-session.ts'
import { startSession } from './start-session.ts'

/** Accounts are read by the system for this one purpose: before signing in there is no viewer who could read them. */
export const serveSignIn = (floor: WorkFloor) =>
  serveAfter(
    signIn,
    ({ body }, exchange) => comparePassword(floor, body.email.trim().toLowerCase(), body.password, exchange),
    async (work, _input, exchange, compared) => {
      if (compared.accountId !== null) work.note({ subject: compared.accountId })
      if (compared.outcome === 'too-many-attempts') return refuse('too-many-attempts')
      if (compared.outcome === 'wrong') return refuse('email-or-password-is-wrong')
      const token = await asSystem<IdentityTables, string | null>(floor, work, 'sign-in', async (system) => {
        const { accountId } = compared
        return (await stillRight(system, compared))
          ? startSession(system, { accountId, factors: 'single' }, exchange)
          : null
      })
      return token === null
        ? refuse('email-or-password-is-wrong')
        : describeSession(floor, work, { ...exchange, sessionToken: token })
    },
  )
