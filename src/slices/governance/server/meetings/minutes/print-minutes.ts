import { printMinutesPdf, printMinutesWord } from '../../../contract/endpoints/minutes-endpoints.ts'
import { allianceName } from '../meeting-store.ts'
import { servePrinted } from '../papers/serve-printed.ts'
import { minutesPaper } from './minutes-paper.ts'
import { draftOf, newestMinutes } from './minutes-store.ts'
import { signersOf } from './show-minutes.ts'

export const servePrintMinutes = servePrinted(
  { word: printMinutesWord, pdf: printMinutesPdf },
  '議事録',
  async (work, meeting) => {
    const content = (await newestMinutes(work, meeting.id))?.content ?? (await draftOf(work, meeting))
    const signers = meeting.body === 'board' ? (await signersOf(work, meeting)).map(({ name }) => name) : []
    return minutesPaper(meeting, content, signers, await allianceName(work, meeting.owner_id))
  },
)
