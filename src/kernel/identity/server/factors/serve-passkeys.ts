import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import {
  askForPasskey,
  askToRegisterPasskey,
  registerPasskey,
  removePasskey,
  resumeSession,
  signInWithPasskey,
} from '../../contract/passkey-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { describeSession } from '../session/describe-session.ts'
import { findIdleSession } from '../session/find-idle-session.ts'
import { findProgress, lacksProof, mayEnrol } from '../session/sign-in-progress.ts'
import { completeSession, startSession } from '../session/start-session.ts'
import { finishEnrolment } from './finish-enrolment.ts'
import { acceptAssertion, askForAssertion, askToRegister, register } from './passkey.ts'

type Token<Refusal extends string> = { readonly token: string | null } | Refused<Refusal>

export const servePasskeys = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(askForPasskey, (work, _input, exchange) =>
    asSystem<IdentityTables, NonNullable<Awaited<ReturnType<typeof askForAssertion>>> | Refused<'too-many-questions'>>(
      floor,
      work,
      'sign-in',
      async (system) => (await askForAssertion(system, exchange)) ?? refuse('too-many-questions'),
    ),
  ),
  serve(signInWithPasskey, async (work, { body }, exchange) => {
    const end = await asSystem<IdentityTables, Token<'passkey-not-accepted'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const accountId = await acceptAssertion(system, body, exchange)
        if (accountId === null) return refuse('passkey-not-accepted')
        work.note({ subject: accountId })
        const token = await startSession(system, { accountId, factors: 'full' }, exchange)
        return token === null ? refuse('passkey-not-accepted') : { token }
      },
    )
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  }),
  serve(resumeSession, async (work, { body }, exchange) => {
    const end = await asSystem<IdentityTables, Token<'passkey-not-accepted' | 'nothing-to-resume'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const idle = await findIdleSession(system, exchange)
        if (!idle) return refuse('nothing-to-resume')
        work.note({ subject: idle.accountId })
        if ((await acceptAssertion(system, body, exchange)) !== idle.accountId) return refuse('passkey-not-accepted')
        return { token: await completeSession(system, idle, exchange) }
      },
    )
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  }),
  serve(askToRegisterPasskey, (work, _input, exchange) =>
    asSystem<IdentityTables, Awaited<ReturnType<typeof askToRegister>> | Refused<'may-not-enrol' | 'proof-needed'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const held = await findProgress(system, exchange)
        if (!held || !mayEnrol(held)) return refuse('may-not-enrol')
        return lacksProof(held, work.now) ? refuse('proof-needed') : askToRegister(system, held, exchange)
      },
    ),
  ),
  serve(registerPasskey, async (work, { body }, exchange) => {
    const end = await asSystem<IdentityTables, Token<'may-not-enrol' | 'proof-needed' | 'passkey-not-accepted'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const held = await findProgress(system, exchange)
        if (!held || !mayEnrol(held)) return refuse('may-not-enrol')
        work.note({ subject: held.accountId })
        if (lacksProof(held, work.now)) return refuse('proof-needed')
        const passkey = await register(system, held.accountId, body, exchange)
        if (passkey === null) return refuse('passkey-not-accepted')
        return { token: await finishEnrolment(system, held, { passkey }, exchange) }
      },
    )
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  }),
  serve(removePasskey, (work, { params }, exchange) =>
    asSystem<
      IdentityTables,
      Record<never, never> | Refused<'passkey-not-found' | 'last-factor' | 'own-factors-needed' | 'proof-needed'>
    >(floor, work, 'sign-in', async (system) => {
      const held = await findProgress(system, exchange)
      if (!held) return refuse('passkey-not-found')
      work.note({ subject: held.accountId })
      if (held.vouchedByOneOfSeveral) return refuse('own-factors-needed')
      if (lacksProof(held, work.now)) return refuse('proof-needed')
      const removed = await system.db
        .deleteFrom('kernel.passkey')
        .where('account_id', '=', held.accountId)
        .where('id', '=', params.passkey)
        .executeTakeFirst()
      if (removed.numDeletedRows === 0n) return refuse('passkey-not-found')
      return held.passkeys === 1 && !(held.oneTimePassword && held.hasFirstFactor) ? refuse('last-factor') : {}
    }),
  ),
]
