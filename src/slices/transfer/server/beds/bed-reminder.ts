import { serve } from '../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { setBedReminder, showBedReminder } from '../../contract/bed-endpoints.ts'
import { lastReminderDue, waitsForConfirmation } from '../../domain/ward/reminder-times.ts'
import { acting } from '../acting.ts'
import { readWards } from '../capability/read-wards.ts'
import type { WardTables } from '../ward-tables.ts'

export const serveShowBedReminder = serve(showBedReminder, async (work: Work<WardTables>) => {
  const { organisationId } = acting(work)
  const times = (await newestReminder(work, organisationId))?.times ?? []
  return { times: [...times], ...(await waitingBeds(work, organisationId, times)) }
})

/** Which wards wait since the member's newest own time of today. */
export async function waitingBeds(work: Work<WardTables>, ownerId: string, times: readonly string[]) {
  const due = lastReminderDue(times, work.today, work.now)
  if (due === null) return { dueAt: null, waitingWardIds: [] }
  const waiting = (await readWards(work, { ownerId })).filter(({ beds }) =>
    waitsForConfirmation(beds?.statedAt ?? null, due, work.today),
  )
  return { dueAt: due.toISOString(), waitingWardIds: waiting.map(({ id }) => id) }
}

export const serveSetBedReminder = serve(setBedReminder, async (work: Work<WardTables>, { body }) => {
  const { organisationId, accountId } = acting(work)
  await takeTurn(work, 'transfer.bed_reminder', organisationId)
  const times = [...new Set(body.times)].toSorted()
  const revision = ((await newestReminder(work, organisationId))?.revision ?? 0) + 1
  await work.db
    .insertInto('transfer.bed_reminder')
    .values({ owner_id: organisationId, revision, times, recorded_at: work.now, recorded_by: accountId })
    .execute()
  return { times }
})

const newestReminder = (work: Work<WardTables>, ownerId: string) =>
  work.db
    .selectFrom('transfer.bed_reminder')
    .select(['revision', 'times'])
    .where('owner_id', '=', ownerId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
