import { openSystemWork, type WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { type BedsToConfirm, bedsToConfirm } from '../../published/bed-events.ts'
import type { WardTables } from '../ward-tables.ts'
import { waitingBeds } from './bed-reminder.ts'

/**
 * Raises the reminders whose time has come. What was raised is kept with its time, so that however often and by however
 * many servers this runs, nobody is reminded twice; a server that was down reminds when it is back.
 */
export const remindOfBeds = (floor: WorkFloor): Promise<void> =>
  openSystemWork<WardTables, void>(floor, 'remind-of-beds', async (work) => {
    const members = await work.db
      .selectFrom('transfer.bed_reminder')
      .distinctOn('owner_id')
      .select(['owner_id as ownerId', 'times'])
      .orderBy('owner_id')
      .orderBy('revision', 'desc')
      .execute()
    for (const { ownerId, times } of members) await remindMember(work, ownerId, times)
  })

async function remindMember(work: Work<WardTables>, ownerId: string, times: readonly string[]): Promise<void> {
  const { dueAt, waitingWardIds } = await waitingBeds(work, ownerId, times)
  if (dueAt === null || waitingWardIds.length === 0) return
  const raised = await work.db
    .insertInto('transfer.bed_reminder_raised')
    .values({ owner_id: ownerId, due_at: new Date(dueAt), raised_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('owner_id')
    .executeTakeFirst()
  if (!raised) return
  const event: BedsToConfirm = {
    name: bedsToConfirm,
    version: 1,
    organisationId: ownerId,
    payload: { dueAt, wardIds: waitingWardIds },
  }
  await work.publish(event)
}
