import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { fulfilledByMeeting, type MeetingOnRecord } from '../../domain/duties/live/fulfilled-by-meeting.ts'
import { checkMinutes } from '../../domain/meeting/papers/minutes-items.ts'
import { meetingRecorded, type ResolutionDecided, resolutionDecided } from '../../published/governance-events.ts'
import type { DutyTables } from '../duties/duty-tables.ts'
import { keepFulfilments } from '../duties/fulfilment-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { ballotsOf, findMeeting, itemsOf, type MeetingWork, type StoredMeeting } from '../meetings/meeting-store.ts'
import type { MeetingTables } from '../meetings/meeting-tables.ts'

/** Nobody ticks that a meeting was called, decided or minuted: its record says so. Read anew whichever event came first. */
async function tickDutiesOfMeeting(given: Work, meetingId: string): Promise<void> {
  const work = workFor<MeetingTables>(given)
  const meeting = await findMeeting(work, meetingId)
  if (!meeting) return
  const facts = await readAllianceFacts(workFor<GovernanceTables>(given), meeting.owner_id, given.today)
  const start = facts?.articles.fiscalYearStart
  if (!start) return
  const done = fulfilledByMeeting(await onRecord(work, meeting), start)
  const says = `${meeting.title}(${formatJapaneseDate(meeting.held_on)})`
  await keepFulfilments(workFor<DutyTables>(given), {
    ownerId: meeting.owner_id,
    source: 'meeting',
    origin: `meeting:${meeting.id}`,
    shows: done.map((each) => ({ ...each, says })),
  })
}

async function onRecord(work: MeetingWork, meeting: StoredMeeting): Promise<MeetingOnRecord> {
  const ballots = await ballotsOf(work, meeting.id)
  const outcomeOf = (itemId: string) =>
    ballots.findLast(({ item_id, closed_at }) => item_id === itemId && closed_at !== null)?.result?.outcome
  const items = (await itemsOf(work, meeting.id)).flatMap(({ id, subject }) => {
    const outcome = outcomeOf(id)
    return subject ? [{ subject, carried: outcome === undefined ? null : outcome === 'carried' }] : []
  })
  return {
    body: meeting.body,
    heldOn: meeting.held_on,
    noticeSentOn: meeting.notice_sent_on,
    items,
    minutedOn: await minutedOn(work, meeting),
  }
}

/** The newest revision counts; they were complete from the first of the complete revisions that lead up to it. */
async function minutedOn(work: MeetingWork, { id, body }: StoredMeeting) {
  const revisions = await work.db
    .selectFrom('governance.minutes')
    .select(['content', 'saved_at'])
    .where('meeting_id', '=', id)
    .orderBy('revision')
    .execute()
  const isComplete = ({ content }: (typeof revisions)[number]) => {
    const states = Object.fromEntries(Object.entries(content).map(([key, { state }]) => [key, state]))
    return checkMinutes(body, states).outcome === 'met'
  }
  const first = revisions[revisions.findLastIndex((each) => !isComplete(each)) + 1]
  return first ? dateInJapan(first.saved_at) : null
}

export const tickDutiesWhenMeetingRecorded: readonly Reaction[] = [
  {
    name: 'governance.tick-duties-when-meeting-recorded',
    to: meetingRecorded,
    react: (work, event) => tickDutiesOfMeeting(work, (event.payload as { meetingId: string }).meetingId),
  },
  {
    name: 'governance.tick-duties-when-resolution-decided',
    to: resolutionDecided,
    react: (work, event) => tickDutiesOfMeeting(work, (event.payload as ResolutionDecided['payload']).meetingId),
  },
]
