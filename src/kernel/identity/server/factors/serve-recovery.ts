import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { declineRecovery, makeRecoveryCodes, recoverAccount, useRecoveryCode } from '../../contract/factor-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken, newSecretToken } from '../secret-token.ts'
import { describeSession } from '../session/describe-session.ts'
import { countFailure, triesTooOften } from '../session/failed-tries.ts'
import { endOtherSessions } from '../session/own-sessions.ts'
import { findProgress, type HeldSession, lacksProof } from '../session/sign-in-progress.ts'
import { startSession } from '../session/start-session.ts'
import { renewRecoveryCodes, spendRecoveryCode } from './recovery-code.ts'

export const serveRecovery = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(makeRecoveryCodes, async (work, _input, exchange) => {
    if (work.viewer.kind !== 'account') throw new Error('recovery codes belong to an account')
    const { accountId } = work.viewer
    work.note({ subject: accountId })
    return asSystem<IdentityTables, { codes: string[] } | Refused<'own-factors-needed' | 'proof-needed'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const held = await findProgress(system, exchange)
        if (held?.vouchedByOneOfSeveral) return refuse('own-factors-needed')
        if (!held || lacksProof(held, work.now)) return refuse('proof-needed')
        return { codes: await renewRecoveryCodes(system, accountId) }
      },
    )
  }),
  serve(useRecoveryCode, async (work, { body }, exchange) => {
    const deviceToken = exchange.deviceToken ?? newSecretToken()
    const end = await asSystem<IdentityTables, 'asked' | Refused<'code-is-wrong' | 'too-many-attempts'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const held = await findProgress(system, exchange)
        if (!held) return refuse('code-is-wrong')
        work.note({ subject: held.accountId })
        const tries = { email: held.email, accountId: held.accountId, factor: 'second' } as const
        if (await triesTooOften(system, tries, exchange)) return refuse('too-many-attempts')
        if (!(await spendRecoveryCode(system, held.accountId, body.code)))
          return countFailure(system, tries, exchange, 'code-is-wrong')
        await askForRecovery(system, held, deviceToken)
        return 'asked'
      },
    )
    if (end !== 'asked') return end
    exchange.setDeviceToken(deviceToken)
    return describeSession(floor, work, { ...exchange, deviceToken })
  }),
  serve(recoverAccount, async (work, { body }, exchange) => {
    const deviceToken = exchange.deviceToken ?? newSecretToken()
    const end = await asSystem<IdentityTables, { token: string } | Refused<'code-is-wrong' | 'too-many-attempts'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const email = body.email.trim().toLowerCase()
        const accountId = await accountOfPasskeysOnly(system, email)
        if (accountId !== null) work.note({ subject: accountId })
        // Counted as a first factor: anybody may try, and must not use up the few tries at the second one.
        const tries = { email, accountId, factor: 'password' } as const
        if (await triesTooOften(system, tries, exchange)) return refuse('too-many-attempts')
        if (accountId === null || !(await spendRecoveryCode(system, accountId, body.code)))
          return countFailure(system, tries, exchange, 'code-is-wrong')
        exchange.setDeviceToken(deviceToken)
        const token = await startSession(system, { accountId, factors: 'single' }, { ...exchange, deviceToken })
        const held = token === null ? null : await findProgress(system, { sessionToken: token, deviceToken })
        if (token === null || !held) return refuse('code-is-wrong')
        await askForRecovery(system, held, deviceToken)
        return { token }
      },
    )
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, deviceToken, sessionToken: end.token })
  }),
  serve(declineRecovery, async (work, _input, exchange) => {
    return asSystem<IdentityTables, Record<never, never> | Refused<'nothing-to-decline'>>(
      floor,
      work,
      'sign-in',
      async (system) => {
        const held = await findProgress(system, exchange)
        if (!held) return refuse('nothing-to-decline')
        work.note({ subject: held.accountId })
        const declined = await system.db
          .updateTable('kernel.recovery')
          .set({ declined_at: system.now })
          .where('account_id', '=', held.accountId)
          .where('used_at', 'is', null)
          .where('declined_at', 'is', null)
          .where('requested_at', '>', new Date(system.now.getTime() - 24 * 60 * 60 * 1000))
          .executeTakeFirst()
        if (declined.numUpdatedRows === 0n) return refuse('nothing-to-decline')
        await endOtherSessions(system, held)
        return {}
      },
    )
  }),
]

/** Waits for an administrator, for this browser alone; whoever is signed in as the person is told meanwhile. */
async function askForRecovery(work: Work<IdentityTables>, held: HeldSession, deviceToken: string): Promise<void> {
  await work.db
    .insertInto('kernel.recovery')
    .values({
      id: work.newId(),
      account_id: held.accountId,
      organisation_id: held.organisationId,
      device_hash: hashSecretToken(deviceToken),
      requested_at: work.now,
    })
    .execute()
  await work.publish({
    name: 'identity.recovery-requested',
    version: 1,
    organisationId: held.organisationId,
    payload: { accountId: held.accountId },
  })
}

/** Whoever has a password or a provider begins with that: a code in its place would be the only thing known. */
async function accountOfPasskeysOnly(work: Work<IdentityTables>, email: string): Promise<string | null> {
  const account = await work.db
    .selectFrom('kernel.account as account')
    .select('account.id')
    .where('account.email', '=', email)
    .where('account.disabled_at', 'is', null)
    .where('account.password_hash', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('kernel.provider_subject').select('subject').whereRef('account_id', '=', 'account.id'))),
    )
    .executeTakeFirst()
  return account?.id ?? null
}
