import { printNoticePdf, printNoticeWord } from '../../../contract/endpoints/meeting-endpoints.ts'
import { allianceName, itemsOf } from '../meeting-store.ts'
import { noticePaper } from './notice-paper.ts'
import { servePrinted } from './serve-printed.ts'

export const servePrintNotice = servePrinted(
  { word: printNoticeWord, pdf: printNoticePdf },
  '招集通知',
  async (work, meeting) =>
    noticePaper(meeting, await itemsOf(work, meeting.id), await allianceName(work, meeting.owner_id)),
)
