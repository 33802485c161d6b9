import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve, serveAfter } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { proveWithPasskey, proveWithPassword } from '../../contract/proof-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { comparePassword, stillRight } from '../password/compare-password.ts'
import { countFailure, triesTooOften } from '../session/failed-tries.ts'
import { findProgress, type HeldSession } from '../session/sign-in-progress.ts'
import { acceptCode } from './one-time-password.ts'
import { acceptAssertion } from './passkey.ts'

type Proved<Refusal extends string> = Record<never, never> | Refused<Refusal>

/** Two factors, given again in a session that has given two before. It stays the same session, under the same token. */
export const serveProof = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(proveWithPasskey, (work, { body }, exchange) =>
    asSystem<IdentityTables, Proved<'may-not-enrol' | 'passkey-not-accepted'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const held = await findProver(system, exchange)
        if (!held) return refuse('may-not-enrol')
        work.note({ subject: held.accountId })
        if ((await acceptAssertion(system, body, exchange)) !== held.accountId) return refuse('passkey-not-accepted')
        return keepProof(system, held)
      },
    ),
  ),
  serveAfter(
    proveWithPassword,
    ({ body }, exchange) => compareOwn(floor, body, exchange),
    (work, { body }, exchange, compared) =>
      asSystem<IdentityTables, Proved<'may-not-enrol' | 'password-or-code-is-wrong' | 'too-many-attempts'>>(
        floor,
        work,
        'sign-in',
        async (system) => {
          const held = await findProver(system, exchange)
          if (compared === null || held?.accountId !== compared.accountId) return refuse('may-not-enrol')
          work.note({ subject: held.accountId })
          if (compared.outcome === 'too-many-attempts') return refuse('too-many-attempts')
          if (compared.outcome === 'wrong') return refuse('password-or-code-is-wrong')
          const tries = { email: held.email, accountId: held.accountId, factor: 'second' } as const
          if (!(await stillRight(system, compared))) return refuse('password-or-code-is-wrong')
          if (await triesTooOften(system, tries, exchange)) return refuse('too-many-attempts')
          if (!(await acceptCode(floor, system, held.accountId, body.code, 'sealed_secret')))
            return countFailure(system, tries, exchange, 'password-or-code-is-wrong')
          return keepProof(system, held)
        },
      ),
  ),
]

/** A session of one factor goes on by signing in, not by this. */
async function findProver(work: Work<IdentityTables>, exchange: Exchange): Promise<HeldSession | null> {
  const held = await findProgress(work, exchange)
  return held?.provedTwoFactors ? held : null
}

async function compareOwn(
  floor: WorkFloor,
  { password }: InputOf<typeof proveWithPassword>['body'],
  exchange: Exchange,
) {
  const held = await openSystemWork(floor, 'sign-in', (work: Work<IdentityTables>) => findProver(work, exchange))
  return held && comparePassword(floor, held.email, password, exchange)
}

async function keepProof(work: Work<IdentityTables>, { sessionId }: HeldSession) {
  await work.db.updateTable('kernel.session').set({ proved_at: work.now }).where('id', '=', sessionId).execute()
  return {}
}
