import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { makeRecoveryCodes, useRecoveryCode } from '../../contract/factor-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken, newSecretToken } from '../secret-token.ts'
import { describeSession } from '../session/describe-session.ts'
import { countFailure, triesTooOften } from '../session/failed-tries.ts'
import { findProgress } from '../session/sign-in-progress.ts'
import { renewRecoveryCodes, spendRecoveryCode } from './recovery-code.ts'

export const serveRecovery = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(makeRecoveryCodes, async (work) => {
    if (work.viewer.kind !== 'account') throw new Error('recovery codes belong to an account')
    const { accountId } = work.viewer
    work.note({ subject: accountId })
    const codes = await asSystem<IdentityTables, string[]>(floor, work, 'sign-in', (system) =>
      renewRecoveryCodes(system, accountId),
    )
    return { codes }
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
        await system.db
          .insertInto('kernel.recovery')
          .values({
            id: system.newId(),
            account_id: held.accountId,
            organisation_id: held.organisationId,
            device_hash: hashSecretToken(deviceToken),
            requested_at: system.now,
          })
          .execute()
        await system.publish({
          name: 'identity.recovery-requested',
          version: 1,
          organisationId: held.organisationId,
          payload: { accountId: held.accountId },
        })
        return 'asked'
      },
    )
    if (end !== 'asked') return end
    exchange.setDeviceToken(deviceToken)
    return describeSession(floor, work, { ...exchange, deviceToken })
  }),
]
