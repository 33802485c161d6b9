import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { confirmOneTimePassword, prepareOneTimePassword } from '../../contract/factor-endpoints.ts'
import { giveOneTimePassword } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { describeSession } from '../session/describe-session.ts'
import { countFailure, type Tries, triesTooOften } from '../session/failed-tries.ts'
import { findProgress, type HeldSession, lacksProof, mayEnrolOneTimePassword } from '../session/sign-in-progress.ts'
import { completeSession } from '../session/start-session.ts'
import { finishEnrolment } from './finish-enrolment.ts'
import { acceptCode, prepareSecret } from './one-time-password.ts'

const triesOf = ({ email, accountId }: HeldSession): Tries => ({ email, accountId, factor: 'second' })

export const serveOneTimePassword = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(prepareOneTimePassword, (work, _input, exchange) =>
    asSystem<IdentityTables, { secret: string; uri: string } | Refused<'may-not-enrol' | 'proof-needed'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const held = await findProgress(system, exchange)
        if (!held || !mayEnrolOneTimePassword(held)) return refuse('may-not-enrol')
        work.note({ subject: held.accountId })
        if (lacksProof(held, work.now)) return refuse('proof-needed')
        return prepareSecret(floor, system, held)
      },
    ),
  ),
  serve(confirmOneTimePassword, async (work, { body }, exchange) => {
    const end = await asSystem<
      IdentityTables,
      { token: string | null } | Refused<'may-not-enrol' | 'proof-needed' | 'code-is-wrong' | 'too-many-attempts'>
    >(floor, work, 'sign-in', async (system) => {
      const held = await findProgress(system, exchange)
      if (!held || !mayEnrolOneTimePassword(held)) return refuse('may-not-enrol')
      work.note({ subject: held.accountId })
      if (lacksProof(held, work.now)) return refuse('proof-needed')
      if (await triesTooOften(system, triesOf(held), exchange)) return refuse('too-many-attempts')
      if (!(await acceptCode(floor, system, held.accountId, body.code, 'pending_secret')))
        return countFailure(system, triesOf(held), exchange, 'code-is-wrong')
      return { token: await finishEnrolment(system, held, 'oneTimePassword', exchange) }
    })
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  }),
  serve(giveOneTimePassword, async (work, { body }, exchange) => {
    const end = await asSystem<
      IdentityTables,
      { token: string | null } | Refused<'code-is-wrong' | 'too-many-attempts'>
    >(floor, work, 'sign-in', async (system) => {
      const held = await findProgress(system, exchange)
      if (!held) return refuse('code-is-wrong')
      work.note({ subject: held.accountId })
      if (await triesTooOften(system, triesOf(held), exchange)) return refuse('too-many-attempts')
      if (!(await acceptCode(floor, system, held.accountId, body.code, 'sealed_secret')))
        return countFailure(system, triesOf(held), exchange, 'code-is-wrong')
      return { token: await completeSession(system, held, exchange) }
    })
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  }),
]
