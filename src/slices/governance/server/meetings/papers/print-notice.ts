import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { printNoticePdf, printNoticeWord } from '../../../contract/endpoints/meeting-endpoints.ts'
import { allianceName, findMeeting, itemsOf, type MeetingWork } from '../meeting-store.ts'
import { noticePaper } from './notice-paper.ts'
import { type PaperFormat, printedFile } from './printed-file.ts'

const printing = (declaration: typeof printNoticeWord, format: PaperFormat) =>
  serve(declaration, async (work: MeetingWork, { params }) => {
    work.note({ subject: params.meetingId })
    const meeting = await findMeeting(work, params.meetingId)
    if (!meeting) return refuse('meeting-not-found')
    const items = await itemsOf(work, meeting.id)
    const paper = noticePaper(meeting, items, await allianceName(work, meeting.owner_id))
    return printedFile('招集通知', meeting, paper, format)
  })

export const servePrintNotice = [printing(printNoticeWord, 'docx'), printing(printNoticePdf, 'pdf')]
