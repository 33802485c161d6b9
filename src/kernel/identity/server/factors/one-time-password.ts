import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { openSecret, sealSecret } from '../secret-box.ts'

const stepSeconds = 30

const totpOf = (secret: string, email: string) =>
  new TOTP({ issuer: 'Renkei', label: email, secret: Secret.fromBase32(secret), digits: 6, period: stepSeconds })

/** A new secret beside the one in use; it counts for nothing until one code has proved it. */
export async function prepareSecret(
  floor: WorkFloor,
  work: Work<IdentityTables>,
  account: { readonly accountId: string; readonly email: string },
): Promise<{ secret: string; uri: string }> {
  const secret = new Secret({ size: 20 }).base32
  const pending_secret = sealSecret(floor, account.accountId, secret)
  await work.db
    .insertInto('kernel.one_time_password')
    .values({ account_id: account.accountId, sealed_secret: null, pending_secret })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ pending_secret }))
    .execute()
  return { secret, uri: totpOf(secret, account.email).toString() }
}

/**
 * Whether the code is right now (one step of clock difference either way) and its time step was never used before. The
 * step is taken by the same statement that looks, so of two requests with one code one wins. With `pending` the code
 * proves the new secret, which then takes the old one's place.
 */
export async function acceptCode(
  floor: WorkFloor,
  work: Work<IdentityTables>,
  accountId: string,
  code: string,
  which: 'sealed_secret' | 'pending_secret',
): Promise<boolean> {
  const row = await work.db
    .selectFrom('kernel.one_time_password')
    .select(which)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const sealed = row?.[which] ?? null
  if (sealed === null) return false
  const timestamp = work.now.getTime()
  const delta = totpOf(openSecret(floor, accountId, sealed), '').validate({ token: code, window: 1, timestamp })
  if (delta === null) return false
  const step = Math.floor(timestamp / 1000 / stepSeconds) + delta
  const taken = await work.db
    .updateTable('kernel.one_time_password')
    .set({ last_used_step: step, sealed_secret: sql`${sql.ref(which)}`, pending_secret: null })
    .where('account_id', '=', accountId)
    .where(which, '=', sealed)
    .where((where) => (which === 'pending_secret' ? where.val(true) : where('last_used_step', '<', step)))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
