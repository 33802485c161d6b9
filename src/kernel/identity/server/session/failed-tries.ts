import { sql } from 'kysely'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import { type Refused, refuse } from '../../../work/server/server-slice.ts'
import { takeTurn } from '../../../work/server/take-turn.ts'
import type { Work } from '../../../work/server/work.ts'
import { networkOf, type RecentFailures, triedTooOften } from '../../domain/attempt-limits.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'

export interface Tries {
  readonly email: string
  /** Null: nobody has this address, which is found out no faster. */
  readonly accountId: string | null
  readonly factor: 'password' | 'second'
}

const deviceHashOf = ({ deviceToken }: Exchange) => (deviceToken === null ? null : hashSecretToken(deviceToken))

/** A failure counts for this long and is then forgotten: who tried where is nobody's to keep. */
const windowMinutes = 15
const windowStart = ({ now }: Work<IdentityTables>) => new Date(now.getTime() - windowMinutes * 60_000)

/**
 * Whether this try must wait. Tries of one account from one source queue here, so that many at once are counted one
 * after the other.
 */
export async function triesTooOften(work: Work<IdentityTables>, tries: Tries, exchange: Exchange): Promise<boolean> {
  const deviceHash = deviceHashOf(exchange)
  const source = networkOf(exchange.sourceAddress)
  const { email, accountId, factor } = tries
  await takeTurn(work, 'identity.tries', `${email} ${source}`)
  const { rows } = await sql<RecentFailures & { deviceIsKnown: boolean }>`
    select
      count(*) filter (where email = ${email} and source_address = ${source})::int as "ofPair",
      count(*) filter (where email = ${email} and factor = ${factor})::int as "ofAccount",
      count(*) filter (where source_address = ${source})::int as "ofSource",
      count(*) filter (where email = ${email} and device_hash = ${deviceHash})::int as "ofDevice",
      exists (select from kernel.known_device
        where account_id = ${accountId}::uuid and device_hash = ${deviceHash}) as "deviceIsKnown"
    from kernel.sign_in_failure
    where at > ${windowStart(work)}
      and (email = ${email} or source_address = ${source})`.execute(work.db)
  const [recent] = rows
  if (!recent) throw new Error('a count without a row')
  return triedTooOften(recent, factor, recent.deviceIsKnown)
}

/** Counted before the next try of this queue is looked at: the refusal that follows keeps it. */
export async function countFailure<Name extends string>(
  work: Work<IdentityTables>,
  tries: Tries,
  exchange: Exchange,
  refused: Name,
): Promise<Refused<Name>> {
  await writeFailure(work, tries, exchange)
  return refuse(refused, { kept: true })
}

/** A try that counts as failed until `forgetTry`; null when it must wait. */
export async function reserveTry(work: Work<IdentityTables>, tries: Tries, exchange: Exchange): Promise<string | null> {
  return (await triesTooOften(work, tries, exchange)) ? null : writeFailure(work, tries, exchange)
}

export async function forgetTry(work: Work<IdentityTables>, id: string): Promise<void> {
  await work.db.deleteFrom('kernel.sign_in_failure').where('id', '=', id).execute()
}

async function writeFailure(work: Work<IdentityTables>, tries: Tries, exchange: Exchange): Promise<string> {
  await work.db.deleteFrom('kernel.sign_in_failure').where('at', '<=', windowStart(work)).execute()
  const { id } = await work.db
    .insertInto('kernel.sign_in_failure')
    .values({
      email: tries.email,
      factor: tries.factor,
      source_address: networkOf(exchange.sourceAddress),
      device_hash: deviceHashOf(exchange),
      at: work.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
