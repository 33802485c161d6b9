import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { showFactors } from '../../contract/factor-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'

export const serveShowFactors = (floor: WorkFloor) =>
  serve(showFactors, async (work) => {
    const { viewer } = work
    if (viewer.kind !== 'account' && viewer.kind !== 'enrolling') throw new Error('factors belong to an account')
    return asSystem<IdentityTables, Awaited<ReturnType<typeof factorsOf>>>(floor, work, 'sign-in', (system) =>
      factorsOf(system, viewer.accountId),
    )
  })

async function factorsOf(work: Work<IdentityTables>, accountId: string) {
  const account = await work.db
    .selectFrom('kernel.account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const oneTimePassword = await work.db
    .selectFrom('kernel.one_time_password')
    .select('sealed_secret')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const passkeys = await work.db
    .selectFrom('kernel.passkey')
    .select(['id', 'label', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
  const codes = await work.db
    .selectFrom('kernel.recovery_code')
    .select('code_hash')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
  return {
    password: account.password_hash !== null,
    oneTimePassword: (oneTimePassword?.sealed_secret ?? null) !== null,
    passkeys: passkeys.map(({ id, label, created_at, last_used_at }) => ({
      id,
      label,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
    })),
    recoveryCodesLeft: codes.length,
  }
}
