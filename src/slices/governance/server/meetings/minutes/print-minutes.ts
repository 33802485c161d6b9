import { refuse, type ServedEndpoint, serve } from '../../../../../kernel/work/server/server-slice.ts'
import type { Paper } from '../../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../../platform/documents/render-paper.ts'
import { printMinutesPdf, printMinutesWord } from '../../../contract/endpoints/minutes-endpoints.ts'
import { allianceName, findMeeting, type MeetingWork } from '../meeting-store.ts'
import { minutesPaper } from './minutes-paper.ts'
import { draftOf, newestMinutes } from './minutes-store.ts'
import { signersOf } from './show-minutes.ts'

const servePrint = (
  declaration: typeof printMinutesWord,
  suffix: string,
  render: (paper: Paper) => Promise<Uint8Array>,
): ServedEndpoint =>
  serve(declaration, async (work: MeetingWork, { params }) => {
    work.note({ subject: params.meetingId })
    const meeting = await findMeeting(work, params.meetingId)
    if (!meeting) return refuse('meeting-not-found')
    const content = (await newestMinutes(work, meeting.id))?.content ?? (await draftOf(work, meeting))
    const signers = meeting.body === 'board' ? (await signersOf(work, meeting)).map(({ name }) => name) : []
    const paper = minutesPaper(meeting, content, signers, await allianceName(work, meeting.owner_id))
    return { fileName: `議事録_${meeting.held_on}.${suffix}`, bytes: () => render(paper) }
  })

export const servePrintMinutes: readonly ServedEndpoint[] = [
  servePrint(printMinutesWord, 'docx', renderWord),
  servePrint(printMinutesPdf, 'pdf', renderPdf),
]
