import { refuse, type ServedEndpoint, serve } from '../../../../../kernel/work/server/server-slice.ts'
import type { Paper } from '../../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../../platform/documents/render-paper.ts'
import type { printNoticePdf, printNoticeWord } from '../../../contract/endpoints/meeting-endpoints.ts'
import { findMeeting, type MeetingWork, type StoredMeeting } from '../meeting-store.ts'

/** A paper of a meeting as Word and PDF, for whoever sees the meeting. */
export function servePrinted(
  declarations: { readonly word: typeof printNoticeWord; readonly pdf: typeof printNoticePdf },
  name: string,
  write: (work: MeetingWork, meeting: StoredMeeting) => Promise<Paper>,
): readonly ServedEndpoint[] {
  const printing = (
    declaration: typeof printNoticeWord,
    suffix: string,
    render: (paper: Paper) => Promise<Uint8Array>,
  ): ServedEndpoint =>
    serve(declaration, async (work: MeetingWork, { params }) => {
      work.note({ subject: params.meetingId })
      const meeting = await findMeeting(work, params.meetingId)
      if (!meeting) return refuse('meeting-not-found')
      const paper = await write(work, meeting)
      return { fileName: `${name}_${meeting.held_on}.${suffix}`, bytes: () => render(paper) }
    })
  return [printing(declarations.word, 'docx', renderWord), printing(declarations.pdf, 'pdf', renderPdf)]
}
