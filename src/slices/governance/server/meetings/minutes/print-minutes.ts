import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { printMinutesPdf, printMinutesWord } from '../../../contract/endpoints/minutes-endpoints.ts'
import { allianceName, findMeeting, type MeetingWork } from '../meeting-store.ts'
import { type PaperFormat, printedFile } from '../papers/printed-file.ts'
import { minutesPaper } from './minutes-paper.ts'
import { draftOf, newestMinutes, openingOfMinutes } from './minutes-store.ts'
import { signersOf } from './show-minutes.ts'

const printing = (declaration: typeof printMinutesWord, format: PaperFormat) =>
  serve(declaration, async (work: MeetingWork, { params }) => {
    work.note({ subject: params.meetingId })
    const meeting = await findMeeting(work, params.meetingId)
    if (!meeting) return refuse('meeting-not-found')
    const saved = await newestMinutes(work, meeting.id)
    const opening = await openingOfMinutes(work, meeting)
    if (!saved && !opening.mayBeWritten) return refuse('not-held-yet', { detail: opening.because })
    const content = saved?.content ?? (await draftOf(work, meeting))
    const signers = meeting.body === 'board' ? (await signersOf(work, meeting)).map(({ name }) => name) : []
    const paper = minutesPaper(meeting, content, signers, await allianceName(work, meeting.owner_id))
    return printedFile('議事録', meeting, paper, format)
  })

export const servePrintMinutes = [printing(printMinutesWord, 'docx'), printing(printMinutesPdf, 'pdf')]
