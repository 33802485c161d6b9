import { randomBytes } from 'node:crypto'
import { hashSecretToken, newSecretToken } from '../../../../kernel/identity/server/secret-token.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { enquiryClock } from '../../domain/parameters/answer-hours.ts'
import { shortCodeFrom } from '../../domain/short-code.ts'
import { acting } from '../acting.ts'
import type { StoredEnquiry } from '../enquiry/enquiry-store.ts'
import type { TransferTables } from '../transfer-tables.ts'
import type { OutsideTables } from './outside-tables.ts'

export interface MadeLink {
  readonly token: string
  readonly shortCode: string
  readonly expiresAt: Date
}

/** Makes the one link of an enquiry; an older one works no longer, its printed code still names the case. */
export async function makeLink(given: Work<TransferTables>, enquiry: StoredEnquiry): Promise<MadeLink> {
  const work = workFor<OutsideTables>(given)
  const earlier = await work.db
    .updateTable('transfer.outside_link')
    .set({ ended_at: work.now })
    .where('enquiry_id', '=', enquiry.id)
    .where('ended_at', 'is', null)
    .returning('short_code')
    .executeTakeFirst()
  const token = newSecretToken()
  const made = {
    token,
    shortCode: earlier?.short_code ?? shortCodeFrom(randomBytes(6)),
    expiresAt: linkEnd(enquiry, work.now),
  }
  await work.db
    .insertInto('transfer.outside_link')
    .values({
      id: work.newId(),
      enquiry_id: enquiry.id,
      owner_id: enquiry.owner_id,
      token_hash: hashSecretToken(token),
      short_code: made.shortCode,
      created_at: work.now,
      created_by: acting(work).accountId,
      expires_at: made.expiresAt,
      opened_at: null,
      used_at: null,
      ended_at: null,
    })
    .execute()
  return made
}

/** A late word is welcome: a link made after the deadline gives the time of an answer once more. */
function linkEnd({ sent_at: sentAt, due_at: dueAt }: StoredEnquiry, now: Date): Date {
  const afresh = now.getTime() + dueAt.getTime() - sentAt.getTime()
  return new Date(Math.max(enquiryClock(sentAt, dueAt).expireAt.getTime(), afresh))
}

/**
 * The link a token opens, used or not: a retry of the answer that used it is answered, anything else by it is refused.
 * Whoever writes by it holds its enquiry first, as everybody who makes a link does.
 */
export const linkOf = (work: Work<OutsideTables>, token: string) =>
  work.db
    .selectFrom('transfer.outside_link')
    .select(['id', 'enquiry_id', 'opened_at', 'used_at'])
    .where('token_hash', '=', hashSecretToken(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', work.now)
    .executeTakeFirst()

/** The code that was last printed for an enquiry; null when none was. */
export async function shortCodeOf(given: Work<TransferTables>, enquiryId: string): Promise<string | null> {
  const found = await workFor<OutsideTables>(given)
    .db.selectFrom('transfer.outside_link')
    .select('short_code')
    .where('enquiry_id', '=', enquiryId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.short_code ?? null
}
