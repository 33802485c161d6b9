import { sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { unansweredStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { enquiryClock } from '../../domain/parameters/answer-hours.ts'
import { recordStep } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { changeEnquiry, lockEnquiry, type StoredEnquiry } from './enquiry-store.ts'

/**
 * Reminds the receiver, tells the sender that an answer is overdue, and lets an enquiry expire. Each enquiry is a
 * transaction of its own: one that is being answered just now is waited for, and the others do not wait with it. What was
 * done is kept with its time, so running twice, or on two servers, changes nothing.
 */
export async function watchDeadlines(floor: WorkFloor): Promise<void> {
  const waiting = await openSystemWork<TransferTables, { id: string }[]>(floor, 'watch-enquiry-deadlines', (work) =>
    work.db
      .selectFrom('transfer.enquiry')
      .select('id')
      .where('state', 'in', unansweredStates)
      .where('ended_at', 'is', null)
      .where(sql<boolean>`(${isDue(work.now)})`)
      .orderBy('due_at')
      .execute(),
  )
  for (const { id } of waiting) {
    await openSystemWork<TransferTables, void>(floor, 'watch-enquiry-deadlines', async (work) => {
      const enquiry = await lockEnquiry(work, id)
      if (enquiry && enquiry.ended_at === null && isUnanswered(enquiry)) await watch(work, enquiry)
    })
  }
}

/** Something of `enquiryClock` has come that was not told yet; an enquiry with time left costs nothing. */
const isDue = (now: Date) => sql`
  ${now} >= due_at + (due_at - sent_at)
  or (${now} >= due_at and escalated_at is null)
  or (${now} >= sent_at + (due_at - sent_at) * 0.75 and ${now} < due_at and reminded_at is null)`

const isUnanswered = ({ state }: StoredEnquiry): boolean => (unansweredStates as readonly string[]).includes(state)

async function watch(work: Work<TransferTables>, enquiry: StoredEnquiry): Promise<void> {
  const clock = enquiryClock(enquiry.sent_at, enquiry.due_at)
  const tell = (step: string, to: string = enquiry.state) =>
    recordStep(work, {
      requestId: enquiry.request_id,
      enquiryId: enquiry.id,
      ownerId: enquiry.owner_id,
      step,
      from: enquiry.state,
      to,
      idempotencyKey: work.newId(),
    })
  if (work.now >= clock.expireAt) {
    await changeEnquiry(work, enquiry.id, { state: 'expired' })
    await tell('expire', 'expired')
  } else if (work.now >= clock.dueAt && enquiry.escalated_at === null) {
    await changeEnquiry(work, enquiry.id, { escalated_at: work.now })
    await tell('overdue')
  } else if (work.now >= clock.remindAt && work.now < clock.dueAt && enquiry.reminded_at === null) {
    await changeEnquiry(work, enquiry.id, { reminded_at: work.now })
    await tell('remind')
  }
}
