import type { Exchange } from '../../../../platform/http/exchange.ts'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { forgetTry, reserveTry } from '../session/failed-tries.ts'
import { passwordIsRight } from './hash-password.ts'

export type Compared =
  | { readonly outcome: 'too-many-attempts'; readonly accountId: string | null }
  | { readonly outcome: 'wrong'; readonly accountId: string | null }
  | RightPassword

interface RightPassword {
  readonly outcome: 'right'
  readonly accountId: string
  readonly passwordHash: string
  readonly tryId: string
}

/**
 * Compares a password with no transaction open. The try is counted as failed before the comparison, so that of many at once
 * no more are compared than may fail; `stillRight` takes it back.
 */
export async function comparePassword(
  floor: WorkFloor,
  email: string,
  password: string,
  exchange: Exchange,
): Promise<Compared> {
  const { account, tryId } = await openSystemWork(floor, 'sign-in', async (work: Work<IdentityTables>) => {
    const account = await work.db
      .selectFrom('kernel.account')
      .select(['id', 'password_hash'])
      .where('email', '=', email)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    const tries = { email, accountId: account?.id ?? null, factor: 'password' } as const
    return { account, tryId: await reserveTry(work, tries, exchange) }
  })
  const accountId = account?.id ?? null
  if (tryId === null) return { outcome: 'too-many-attempts', accountId }
  const passwordHash = account?.password_hash ?? null
  const right = await passwordIsRight(passwordHash, password)
  if (!right || accountId === null || passwordHash === null) return { outcome: 'wrong', accountId }
  return { outcome: 'right', accountId, passwordHash, tryId }
}

/** Whether the account may still be used and has the password that was compared; both stay so until this Work ends. */
export async function stillRight(work: Work<IdentityTables>, compared: RightPassword): Promise<boolean> {
  const account = await work.db
    .selectFrom('kernel.account')
    .select('id')
    .where('id', '=', compared.accountId)
    .where('password_hash', '=', compared.passwordHash)
    .where('disabled_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (account) await forgetTry(work, compared.tryId)
  return account !== undefined
}
