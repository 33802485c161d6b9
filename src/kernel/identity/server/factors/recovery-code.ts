import { createHash, randomInt } from 'node:crypto'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'

/** Crockford's letters: none looks like another when copied from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16
const codeCount = 10

/** 80 random bits each: a plain hash with the account as its salt is enough. */
const newCode = (): string => Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')

const hashCode = (accountId: string, code: string): Buffer =>
  createHash('sha256').update(`${accountId}:${code}`).digest()

/** As a person types it back: hyphens, spaces and small letters do not matter, nor O for 0 and I or L for 1. */
const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

/** Ten new codes; the old ones are worth nothing from now on. */
export async function renewRecoveryCodes(work: Work<IdentityTables>, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: codeCount }, newCode)
  await work.db.deleteFrom('kernel.recovery_code').where('account_id', '=', accountId).execute()
  await work.db
    .insertInto('kernel.recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: hashCode(accountId, code), used_at: null })))
    .execute()
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code)
}

/** Uses a code up; false when it is none of the account's or was used before. */
export async function spendRecoveryCode(
  work: Work<IdentityTables>,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const spent = await work.db
    .updateTable('kernel.recovery_code')
    .set({ used_at: work.now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashCode(accountId, readCode(typed)))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}
