import type { Selectable } from 'kysely'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Choice } from '../../../domain/meeting/meeting-facts.ts'
import { draftMinutes, type RecordedItem } from '../../../domain/meeting/papers/draft-minutes.ts'
import { type MinutesOpening, whenMinutesOpen } from '../../../domain/meeting/papers/when-minutes-open.ts'
import { shownItems } from '../ballots/shown-ballots.ts'
import { attendanceOf, ballotsOf, type MeetingWork, type StoredMeeting, votersOf } from '../meeting-store.ts'
import type { MeetingTables, MinutesContentRow } from '../meeting-tables.ts'
import { hourOf } from '../papers/meeting-hour.ts'

export type StoredMinutes = Selectable<MeetingTables['governance.minutes']>

export const newestMinutes = (work: MeetingWork, meetingId: string): Promise<StoredMinutes | undefined> =>
  work.db
    .selectFrom('governance.minutes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()

export const signaturesOf = (work: MeetingWork, { meeting_id, revision }: StoredMinutes) =>
  work.db
    .selectFrom('governance.minutes_signature')
    .selectAll()
    .where('meeting_id', '=', meeting_id)
    .where('revision', '=', revision)
    .orderBy('recorded_at')
    .execute()

export async function openingOfMinutes(work: MeetingWork, meeting: StoredMeeting): Promise<MinutesOpening> {
  const { body, form, state, held_at: heldAt } = meeting
  const ballots = (await ballotsOf(work, meeting.id)).map(({ closed_at }) => ({ isClosed: closed_at !== null }))
  return whenMinutesOpen({ body, form, state, heldAt, ballots }, work.now)
}

export const shownOpening = ({ opensAt, ...opening }: MinutesOpening) => ({
  ...opening,
  opensAt: opensAt?.toISOString() ?? null,
})

/** What the record of the meeting already says, for minutes that nobody has saved yet. */
export async function draftOf(work: MeetingWork, meeting: StoredMeeting): Promise<MinutesContentRow> {
  const voters = await votersOf(work, meeting.id)
  const names = new Map(voters.map(({ id, name }) => [id, name]))
  const attendance = await attendanceOf(work, meeting.id)
  const items = await shownItems(work, meeting, voters)
  return draftMinutes({
    body: meeting.body,
    heldText: `${formatJapaneseDate(meeting.held_on, { weekday: true })} ${hourOf(meeting.held_at)}`,
    place: meeting.place,
    present: attendance.map(({ voter_id, how, online, holder_voter_id, holder_name }) => ({
      name: names.get(voter_id) ?? '',
      how,
      online,
      holder: (holder_voter_id && names.get(holder_voter_id)) ?? holder_name,
    })),
    voters: voters.filter(({ part }) => part === 'voter').length,
    items: items.map(recorded),
  })
}

function recorded({ title, ballots }: Awaited<ReturnType<typeof shownItems>>[number]): RecordedItem {
  const ballot = ballots.findLast(({ closedAt }) => closedAt !== null)
  if (!ballot) return { title, result: null, counts: null, isSecret: false, excluded: [] }
  const isSecret = ballot.kind === 'secret'
  const counts: Record<Choice, number> = { for: 0, against: 0, abstain: 0 }
  for (const { choice } of ballot.choices) counts[choice] += 1
  for (const { choice, slips } of ballot.slips) counts[choice] += slips
  // Of one slip alone nothing was counted.
  const isUncounted = isSecret && ballot.voted.length > 0 && ballot.slips.length === 0
  const excluded = ballot.interests.filter(({ interested }) => interested === true).map(({ name }) => name)
  return { title, result: ballot.result, counts: isUncounted ? null : counts, isSecret, excluded }
}
