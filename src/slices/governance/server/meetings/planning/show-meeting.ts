import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../../kernel/work/server/work.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { ordinaryMatter } from '../../../domain/duties/live/ordinary-meeting.ts'
import { fiscalYearOn, type MonthDay } from '../../../domain/fiscal-year.ts'
import type { VotingArticles } from '../../../domain/meeting/meeting-facts.ts'
import { lastNoticeDay, noticeDaysFor, noticeIsInTime } from '../../../domain/meeting/notice-is-in-time.ts'
import { quorumNow } from '../../../domain/meeting/quorum-now.ts'
import type { SubjectName } from '../../../domain/meeting/resolution-kind.ts'
import { planOfYear } from '../../duties/duty-store.ts'
import type { DutyTables } from '../../duties/duty-tables.ts'
import { readAllianceFacts } from '../../living/alliance-facts.ts'
import { isOfficeOf } from '../acting.ts'
import { shownItems } from '../ballots/shown-ballots.ts'
import {
  allianceName,
  attendanceOf,
  findMeeting,
  type MeetingWork,
  type StoredAttendance,
  type StoredMeeting,
  type StoredVoter,
  votersOf,
} from '../meeting-store.ts'
import { openingOfMinutes, shownOpening } from '../minutes/minutes-store.ts'
import { attendanceFacts, noticeOf, voterFacts } from '../resolution-facts.ts'
import { speaksFor } from '../speaks-for.ts'
import { goneFromRoll } from './roll-of-meeting.ts'

export const serveShowMeeting = serve(showMeeting, async (work: MeetingWork, { params }) => {
  work.note({ subject: params.meetingId })
  const meeting = await findMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  const [voters, attendance, facts, papers, saved] = [
    await votersOf(work, meeting.id),
    await attendanceOf(work, meeting.id),
    await readAllianceFacts(workFor<never>(work), meeting.owner_id, meeting.held_on),
    await papersOf(work, meeting.id),
    await work.db
      .selectFrom('governance.minutes')
      .select('revision')
      .where('meeting_id', '=', meeting.id)
      .limit(1)
      .executeTakeFirst(),
  ]
  const articles = facts?.articles.voting ?? {}
  const items = await shownItems(work, meeting, voters)
  const isOffice = isOfficeOf(work, meeting.owner_id)
  const gone = new Set(facts && meeting.state === 'called' ? goneFromRoll(meeting, voters, facts) : [])
  const counted = voterFacts(voters.filter(({ id }) => !gone.has(id)))
  const quorum = quorumNow(meeting.body, counted, attendanceFacts(attendance), noticeOf(meeting), articles)
  return {
    id: meeting.id,
    allianceName: await allianceName(work, meeting.owner_id),
    body: meeting.body,
    form: meeting.form,
    title: meeting.title,
    heldAt: meeting.held_at.toISOString(),
    heldOn: meeting.held_on,
    place: meeting.place,
    onlineAddress: meeting.online_address,
    writtenVoting: meeting.written_voting,
    sharedWith: meeting.shared_with,
    state: meeting.state,
    version: meeting.version,
    calling: callingOf(meeting, articles),
    items,
    papers,
    voters: shownVoters(voters, attendance, gone),
    quorum: { ...quorum, reached: quorum.reached ?? null },
    mine: mineOf(work, voters, attendance),
    yearPlan: isOffice ? await yearPlanOf(work, meeting, items, facts?.articles.fiscalYearStart ?? null) : null,
    hasMinutes: saved !== undefined,
    minutesOpening: shownOpening(await openingOfMinutes(work, meeting)),
    isOffice,
  }
})

async function yearPlanOf(
  work: MeetingWork,
  { body, owner_id, held_on }: StoredMeeting,
  items: readonly { readonly subject: SubjectName | null }[],
  start: MonthDay | null,
) {
  if (body !== 'generalMeeting' || !start || !items.some(({ subject }) => subject === ordinaryMatter)) return null
  const { from } = fiscalYearOn(start, held_on)
  return { inYear: from, days: { ...(await planOfYear(workFor<DutyTables>(work), owner_id, from)) } }
}

/** What the articles of the meeting's day say about deciding; nothing while nobody recorded it. */
export async function articlesOf(work: MeetingWork, { owner_id, held_on }: StoredMeeting): Promise<VotingArticles> {
  const facts = await readAllianceFacts(workFor<never>(work), owner_id, held_on)
  return facts?.articles.voting ?? {}
}

function callingOf(meeting: StoredMeeting, articles: VotingArticles) {
  const notice = noticeOf(meeting)
  const facts = { body: meeting.body, heldOn: meeting.held_on, notice, articles }
  const isMeeting = meeting.form === 'meeting'
  const rule = noticeIsInTime(meeting.body)
  const finding = isMeeting
    ? rule.decide(facts, meeting.held_on)
    : { outcome: 'met' as const, because: ['会議を開かないため、招集の期間はありません'], missing: [], warnings: [] }
  return {
    days: isMeeting ? noticeDaysFor(meeting.body, notice, articles) : null,
    lastOn: isMeeting ? lastNoticeDay(facts) : null,
    article: isMeeting ? rule.article(meeting.held_on) : null,
    sentOn: meeting.notice_sent_on,
    inWriting: meeting.notice_in_writing,
    waivedByAll: meeting.notice_waived,
    finding,
  }
}

async function papersOf(work: MeetingWork, meetingId: string) {
  const rows = await work.db
    .selectFrom('governance.meeting_paper as p')
    .innerJoin('governance.agenda_item as i', 'i.id', 'p.item_id')
    .select(['p.id', 'p.item_id', 'p.title', 'p.body', 'p.file_name', 'p.media_type'])
    .where('p.meeting_id', '=', meetingId)
    .orderBy('i.position')
    .orderBy('p.position')
    .execute()
  return rows.map(({ item_id, file_name, media_type, ...paper }) => ({
    ...paper,
    itemId: item_id,
    fileName: file_name,
    mediaType: media_type,
  }))
}

function shownVoters(
  voters: readonly StoredVoter[],
  attendance: readonly StoredAttendance[],
  gone: ReadonlySet<string>,
) {
  const names = new Map(voters.map(({ id, name }) => [id, name]))
  const present = new Map(attendance.map((each) => [each.voter_id, each]))
  return voters.map(({ id, part, name, votes, account_id, organisation_id }) => {
    const seen = present.get(id)
    return {
      id,
      part,
      name,
      votes,
      hasAccount: account_id !== null || organisation_id !== null,
      isGone: gone.has(id),
      attendance: seen
        ? {
            how: seen.how,
            online: seen.online,
            holder: (seen.holder_voter_id && names.get(seen.holder_voter_id)) ?? seen.holder_name,
          }
        : null,
    }
  })
}

/** The own voters, and those whose proxy the viewer holds. */
function mineOf(work: Pick<Work, 'viewer'>, voters: readonly StoredVoter[], attendance: readonly StoredAttendance[]) {
  const own = new Set(voters.filter((voter) => speaksFor(work, voter)).map(({ id }) => id))
  const present = new Map(attendance.map((each) => [each.voter_id, each]))
  const mine = voters.flatMap(({ id, name }) => {
    const seen = present.get(id)
    const isProxy = !own.has(id) && seen?.how === 'byProxy' && own.has(seen.holder_voter_id ?? '')
    return own.has(id) || isProxy ? [{ voterId: id, name, isProxy, isPresent: seen !== undefined }] : []
  })
  return mine.toSorted((one, other) => Number(one.isProxy) - Number(other.isProxy))
}
