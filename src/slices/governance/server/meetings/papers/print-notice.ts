import { refuse, type ServedEndpoint, serve } from '../../../../../kernel/work/server/server-slice.ts'
import type { Paper } from '../../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../../platform/documents/render-paper.ts'
import { printNoticePdf, printNoticeWord } from '../../../contract/endpoints/meeting-endpoints.ts'
import { allianceName, findMeeting, itemsOf, type MeetingWork } from '../meeting-store.ts'
import { noticePaper } from './notice-paper.ts'

const servePrint = (
  declaration: typeof printNoticeWord,
  suffix: string,
  render: (paper: Paper) => Promise<Uint8Array>,
): ServedEndpoint =>
  serve(declaration, async (work: MeetingWork, { params }) => {
    work.note({ subject: params.meetingId })
    const meeting = await findMeeting(work, params.meetingId)
    if (!meeting) return refuse('meeting-not-found')
    const items = await itemsOf(work, meeting.id)
    const paper = noticePaper(meeting, items, await allianceName(work, meeting.owner_id))
    return { fileName: `招集通知_${meeting.held_on}.${suffix}`, bytes: () => render(paper) }
  })

export const servePrintNotice: readonly ServedEndpoint[] = [
  servePrint(printNoticeWord, 'docx', renderWord),
  servePrint(printNoticePdf, 'pdf', renderPdf),
]
