import { sql } from 'kysely'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import { askedTooOften, networkOf } from '../../domain/attempt-limits.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'

type Kind = 'registerPasskey' | 'usePasskey' | 'provider'

export interface Question {
  readonly kind: Kind
  /** Null: whoever answers says who it is. */
  readonly accountId: string | null
  /** Null: any browser may bring the answer. */
  readonly deviceHash: Buffer | null
  readonly details: Readonly<Record<string, string>>
}

/** Who asked, where questions are counted. */
interface Asker {
  readonly source: string
  readonly device: Buffer | null
}

/** Five minutes for a person to find the phone or to sign in elsewhere. */
const lifeMilliseconds = 5 * 60 * 1000

export async function askQuestion(
  work: Work<IdentityTables>,
  question: Question,
  asker: Asker | null = null,
): Promise<string> {
  const id = crypto.randomUUID()
  await work.db.deleteFrom('kernel.ceremony').where('expires_at', '<', work.now).execute()
  await work.db
    .insertInto('kernel.ceremony')
    .values({
      id,
      kind: question.kind,
      account_id: question.accountId,
      device_hash: question.deviceHash,
      details: JSON.stringify(question.details),
      source_address: asker?.source ?? null,
      asking_device: asker?.device ?? null,
      expires_at: new Date(work.now.getTime() + lifeMilliseconds),
    })
    .execute()
  return id
}

/** A question that anybody may ask who has not signed in. Null: too many from there wait for their answers. */
export async function askForVisitor(
  work: Work<IdentityTables>,
  question: Question,
  { sourceAddress, deviceToken }: Pick<Exchange, 'sourceAddress' | 'deviceToken'>,
): Promise<string | null> {
  const device = deviceToken === null ? null : hashSecretToken(deviceToken)
  const asker = { source: networkOf(sourceAddress), device }
  return (await asksTooOften(work, asker)) ? null : askQuestion(work, question, asker)
}

/** Whether this asker must wait. Those of one network queue here, so that many at once are counted one after the other. */
async function asksTooOften(work: Work<IdentityTables>, { source, device }: Asker): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`question ${source}`}, 0))`.execute(work.db)
  const { rows } = await sql<{ ofSource: number; ofDevice: number; deviceIsKnown: boolean }>`
    select count(*)::int as "ofSource", count(*) filter (where asking_device = ${device})::int as "ofDevice",
      exists (select from kernel.known_device where device_hash = ${device}) as "deviceIsKnown"
    from kernel.ceremony where source_address = ${source} and expires_at > ${work.now}`.execute(work.db)
  const [unanswered] = rows
  if (!unanswered) throw new Error('a count without a row')
  return askedTooOften(unanswered, unanswered.deviceIsKnown)
}

/**
 * Takes the question away with its answer: nobody answers it twice, also not at the same moment. One that was asked of a
 * browser is left alone by every other.
 */
export async function takeQuestion(
  work: Work<IdentityTables>,
  id: string,
  kind: Kind,
  deviceHash: Buffer | null = null,
): Promise<Question | null> {
  const row = await work.db
    .deleteFrom('kernel.ceremony')
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('device_hash', 'is not distinct from', deviceHash)
    .where('expires_at', '>', work.now)
    .returning(['account_id', 'device_hash', 'details'])
    .executeTakeFirst()
  if (!row) return null
  const details = row.details as Record<string, string>
  return { kind, accountId: row.account_id, deviceHash: row.device_hash, details }
}
