import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays, earlierOf } from '../../../../foundation/legal-period.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { asViewer } from '../../../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { ballotKinds } from '../../contract/meetings/meeting-shapes.ts'
import { bodies, choices } from '../../domain/meeting/meeting-facts.ts'
import { type SubjectName, subjects } from '../../domain/meeting/resolution-kind.ts'
import { serveCastBallot } from './ballots/cast-ballot.ts'
import { serveCloseBallot } from './ballots/close-ballot.ts'
import { serveOpenBallot } from './ballots/open-ballot.ts'
import { serveRecordAttendance } from './ballots/serve-attendance.ts'
import { findMeeting, type MeetingWork, votersOf } from './meeting-store.ts'
import { serveSaveMinutes } from './minutes/change-minutes.ts'
import { draftOf } from './minutes/minutes-store.ts'
import { serveAttachPaper } from './papers/attach-paper.ts'
import { serveSaveMeeting } from './planning/save-meeting.ts'
import { serveSendNotice } from './planning/send-notice.ts'

/** A day, or so many days from the day on which the demo is made. */
const dayShape = z.union([z.int(), z.string()])
const subjectNames = Object.keys(subjects) as [SubjectName, ...SubjectName[]]

const meetingsShape = z.strictObject({
  meetings: z.array(
    z.strictObject({
      body: z.enum(bodies),
      title: z.string(),
      heldOn: dayShape,
      calledOn: dayShape,
      hour: z.int().min(0).max(23),
      place: z.string(),
      onlineAddress: z.string().default(''),
      items: z.array(
        z.strictObject({
          title: z.string(),
          subject: z.enum(subjectNames).optional(),
          dealing: z.string().optional(),
          explanation: z.string(),
          papers: z.array(z.strictObject({ title: z.string(), text: z.string() })),
        }),
      ),
      attends: z
        .array(z.strictObject({ who: z.string(), online: z.boolean().default(false), holder: z.string().optional() }))
        .default([]),
      /** Votes in the order of `attends`, then closed; without votes the ballot stays open. */
      ballots: z
        .array(z.strictObject({ item: z.int(), kind: z.enum(ballotKinds), votes: z.array(z.enum(choices)).optional() }))
        .default([]),
      minutes: z.record(z.string(), z.string()).optional(),
    }),
  ),
})
type SeededMeeting = z.output<typeof meetingsShape>['meetings'][number]

/** Holds the meetings of a seed file as the alliance's office would have, through the very operations. */
export async function seedMeetings(
  floor: WorkFloor,
  work: Work,
  office: { readonly accountId: string; readonly allianceId: string },
  file: URL,
): Promise<void> {
  const read = await readShapedFile(fileURLToPath(file), meetingsShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const { accountId, allianceId: organisationId } = office
  const viewer: Viewer = { kind: 'account', accountId, organisationId, roles: ['secretariat'] }
  await asViewer<Record<never, never>, void>(floor, work, viewer, async (own) => {
    for (const meeting of read.value.value.meetings) await holdMeeting(own, meeting)
  })
}

async function holdMeeting(own: Work, seeded: SeededMeeting): Promise<void> {
  const day = dayFrom(own.today)
  const [heldOn, calledOn] = [day(seeded.heldOn), day(seeded.calledOn)]
  const called = workOn(own, calledOn, seeded.hour)
  const held = workOn(own, earlierOf(heldOn, own.today), seeded.hour)
  const params = { meetingId: own.newId() }
  const items = seeded.items.map(({ title, explanation, subject, dealing }) => ({
    id: own.newId(),
    title,
    explanation,
    subject: subject ?? null,
    matter: dealing ? { kind: 'dealing', body: dealing } : { kind: 'noPersonalInterest' },
  }))
  const meeting = {
    ...{ body: seeded.body, form: 'meeting', title: seeded.title, place: seeded.place, items },
    ...{ onlineAddress: seeded.onlineAddress, writtenVoting: false, sharedWith: 'body' },
    heldAt: instantOf(heldOn, seeded.hour).toISOString(),
  }
  await done(serveSaveMeeting, called, { params, body: { version: null, meeting } })
  for (const [at, { papers }] of seeded.items.entries()) {
    for (const { title, text } of papers) {
      await done(serveAttachPaper, called, { params, body: { itemId: items[at]?.id, title, body: text, fileId: null } })
    }
  }
  await done(serveSendNotice, called, { params, body: { inWriting: true, waivedByAll: false } })
  await meet(held, seeded, params, items)
}

async function meet(
  held: Work,
  { attends, ballots, minutes }: SeededMeeting,
  params: { meetingId: string },
  items: readonly { readonly id: string }[],
): Promise<void> {
  const stored = held as unknown as MeetingWork
  const ids = new Map((await votersOf(stored, params.meetingId)).map(({ id, name }) => [name, id]))
  for (const { who, online, holder } of attends) {
    const proxy = { holderVoterId: (holder && ids.get(holder)) ?? null, holderName: null }
    const body = { voterId: ids.get(who), how: holder ? 'byProxy' : 'inPerson', online, ...proxy }
    await done(serveRecordAttendance, held, { params, body })
  }
  for (const { item, kind, votes } of ballots) {
    const body = { itemId: items[item - 1]?.id, kind, judged: [] }
    const { ballotId } = (await done(serveOpenBallot, held, { params, body })) as { ballotId: string }
    for (const [at, choice] of (votes ?? []).entries()) {
      const voterId = ids.get(attends[at]?.who ?? '')
      await done(serveCastBallot, held, { params: { ballotId }, body: { voterId, choice } })
    }
    if (votes) await done(serveCloseBallot, held, { params: { ballotId } })
  }
  const meeting = minutes && (await findMeeting(stored, params.meetingId))
  if (!meeting) return
  const more = Object.entries(minutes).map(([id, text]) => [id, { state: 'written', text }])
  const content = { ...(await draftOf(stored, meeting)), ...Object.fromEntries(more) }
  await done(serveSaveMinutes, held, { params, body: { revision: 0, content } })
}

const dayFrom =
  (today: CalendarDate) =>
  (written: number | string): CalendarDate => {
    const day = typeof written === 'number' ? addDays(today, written) : parseCalendarDate(written)
    if (!day) throw new Error(`${written} is no day`)
    return day
  }

const instantOf = (day: CalendarDate, hour: number): Date =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+09:00`)

/** The same Work on another day. */
const workOn = (work: Work, today: CalendarDate, hour: number): Work => ({
  ...work,
  today,
  now: instantOf(today, hour),
})

async function done(served: ServedEndpoint, work: Work, input: object): Promise<unknown> {
  const answer = await served.run(work, input, nobodysExchange)
  if (typeof answer === 'object' && answer !== null && 'refused' in answer) {
    throw new Error(`the demo's meeting is refused: ${JSON.stringify(answer)}`)
  }
  return answer
}

/** The operations of meetings read nothing of a request. */
const nobodysExchange = {} as Parameters<ServedEndpoint['run']>[2]
