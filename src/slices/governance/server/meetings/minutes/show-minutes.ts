import { met } from '../../../../../foundation/rule.ts'
import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { showMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import { minutesLabels } from '../../../domain/meeting/papers/draft-minutes.ts'
import { checkMinutes, checkSignatures, minutesItems } from '../../../domain/meeting/papers/minutes-items.ts'
import {
  type Retention,
  retentionOfBoard,
  retentionOfGeneralMeeting,
  retentionOfWrittenResolution,
} from '../../../domain/meeting/papers/retention.ts'
import { isOfficeOf } from '../acting.ts'
import { attendanceOf, findMeeting, type MeetingWork, type StoredMeeting, votersOf } from '../meeting-store.ts'
import { speaksFor } from '../speaks-for.ts'
import {
  draftOf,
  newestMinutes,
  openingOfMinutes,
  type StoredMinutes,
  shownOpening,
  signaturesOf,
} from './minutes-store.ts'

export const serveShowMinutes = serve(showMinutes, async (work: MeetingWork, { params }) => {
  work.note({ subject: params.meetingId })
  const meeting = await findMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  const saved = await newestMinutes(work, meeting.id)
  const opening = await openingOfMinutes(work, meeting)
  const content = saved?.content ?? (opening.mayBeWritten ? await draftOf(work, meeting) : {})
  const states = Object.fromEntries(Object.entries(content).map(([id, { state }]) => [id, state]))
  return {
    title: meeting.title,
    body: meeting.body,
    heldOn: meeting.held_on,
    opening: shownOpening(opening),
    revision: saved?.revision ?? 0,
    content,
    items: itemsFor(meeting),
    check: checkMinutes(meeting.body, states),
    ...(await signingOf(work, meeting, saved)),
    filing: saved ? await filingOf(work, saved) : null,
    retention: retentionOf(meeting),
    isOffice: isOfficeOf(work, meeting.owner_id),
  }
})

/** For the council no law names items; date, place and proceedings are what minutes are about. */
const itemsFor = ({ body }: StoredMeeting) =>
  body === 'council'
    ? [...minutesLabels(body)].map(([id, label]) => ({ id, label, article: null, ifAny: true }))
    : minutesItems(body)

/** Who was there signs: of the board the directors and auditors (一般法95条3項). Elsewhere whoever was there may. */
export async function signersOf(work: MeetingWork, meeting: StoredMeeting) {
  const present = new Set((await attendanceOf(work, meeting.id)).map(({ voter_id }) => voter_id))
  const voters = await votersOf(work, meeting.id)
  return voters.filter(({ id }) => present.has(id))
}

async function signingOf(work: MeetingWork, meeting: StoredMeeting, saved: StoredMinutes | undefined) {
  const present = await signersOf(work, meeting)
  const names = new Map(present.map(({ id, name }) => [id, name]))
  const rows = saved ? await signaturesOf(work, saved) : []
  const signed = rows.map(({ voter_id }) => voter_id)
  const inWords = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id)
  const idsOf = (part: 'voter' | 'auditor') => present.filter((each) => each.part === part).map(({ id }) => id)
  const representatives = present.filter(({ represents }) => represents).map(({ id }) => id)
  const signing = saved
    ? checkSignatures(meeting.body, {
        directorsPresent: inWords(idsOf('voter')),
        auditorsPresent: inWords(idsOf('auditor')),
        representatives: inWords(representatives),
        signed: inWords(signed),
      })
    : met('議事録を保存すると、署名を受けられます')
  return {
    signing,
    signatures: rows.map(({ voter_id, signed_on, on_paper }) => ({
      voterId: voter_id,
      name: names.get(voter_id) ?? '',
      signedOn: signed_on,
      onPaper: on_paper,
    })),
    signers: present.map((voter) => ({
      voterId: voter.id,
      name: voter.name,
      isMine: speaksFor(work, voter),
      hasSigned: signed.includes(voter.id),
    })),
  }
}

async function filingOf(work: MeetingWork, { meeting_id, revision }: StoredMinutes) {
  const row = await work.db
    .selectFrom('governance.minutes_filing')
    .select(['filed_on', 'ground'])
    .where('meeting_id', '=', meeting_id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row ? { filedOn: row.filed_on, ground: row.ground } : null
}

/** The Act keeps minutes of the general meeting and the board; no law keeps the council's. Branches are not recorded. */
function retentionOf({ body, form, held_on }: StoredMeeting): readonly Retention[] {
  if (body === 'council') return []
  if (form === 'written') return [retentionOfWrittenResolution(body, held_on)]
  return body === 'board' ? [retentionOfBoard(held_on)] : retentionOfGeneralMeeting(held_on, false)
}
