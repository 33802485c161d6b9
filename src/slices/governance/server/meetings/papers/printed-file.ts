import type { Paper } from '../../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../../platform/documents/render-paper.ts'
import type { StoredMeeting } from '../meeting-store.ts'

const renderers = { docx: renderWord, pdf: renderPdf }
export type PaperFormat = keyof typeof renderers

/** A paper of a meeting, named by the day it is held. */
export const printedFile = (name: string, meeting: StoredMeeting, paper: Paper, format: PaperFormat) => ({
  fileName: `${name}_${meeting.held_on}.${format}`,
  bytes: () => renderers[format](paper),
})
