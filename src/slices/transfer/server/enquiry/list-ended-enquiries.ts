import { sql } from 'kysely'
import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listEndedEnquiries, mostEndedShown } from '../../contract/enquiry-endpoints.ts'
import { mostCountedLines } from '../../domain/lines-counted.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'

const shownDays = 14

/**
 * Not the case: only that somebody no longer waits for a word or a bed. A no that still may become a yes stands among
 * them, because whoever said it by a slip of the finger sees the case nowhere else.
 */
export const serveListEndedEnquiries = serve(listEndedEnquiries, async (work: Work<TransferTables>) => {
  const since = new Date(work.now.getTime() - shownDays * 86_400_000)
  const ended = work.db
    .selectFrom('transfer.enquiry')
    .where('receiver_id', '=', acting(work).organisationId)
    .where(({ and, or, eb }) =>
      or([
        and([eb('state', 'in', ['withdrawn', 'released']), eb('ended_at', '>', since)]),
        and([eb('state', '=', 'declined'), eb('ended_at', 'is', null), eb('answered_at', '>', since)]),
      ]),
    )
  const found = await ended
    .select(['id', 'owner_id', 'state', sql<Date>`coalesce(ended_at, answered_at)`.as('ended_at')])
    .orderBy(sql`coalesce(ended_at, answered_at)`, 'desc')
    .limit(mostEndedShown)
    .execute()
  const { total } = await work.db
    .selectFrom(ended.select('id').limit(mostCountedLines).as('counted'))
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const nameOf = await namesOf(
    work,
    found.map((each) => each.owner_id),
  )
  const items = found.map(({ id, owner_id: senderId, state, ended_at: endedAt }) => ({
    id,
    senderName: nameOf(senderId) ?? '',
    state,
    endedAt: endedAt.toISOString(),
  }))
  return { items, total: Number(total), next: null }
})
