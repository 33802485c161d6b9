import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { markDuty, undoDutyMark } from '../../contract/duties/duty-endpoints.ts'
import { acting } from './acting.ts'
import { addMark, type DutyWork, undoMark } from './duty-store.ts'
import { isBoardReport, listedDuties, readDutyYear } from './read-duty-year.ts'

export const serveMarkDuty = serve(markDuty, async (work: DutyWork, { body }) => {
  const { organisationId } = acting(work)
  work.note({ subject: organisationId })
  const { inYear, ...mark } = body
  const read = await readDutyYear(work, organisationId, inYear)
  if (!read) return refuse('alliance-not-found')
  if (!listedDuties(read, work.today).some(({ id }) => id === mark.duty)) return refuse('duty-not-found')
  if (mark.doneOn > work.today) return refuse('done-in-future')
  const isKnown = ({ duty, doneOn }: { readonly duty: string; readonly doneOn: string }) =>
    isBoardReport(mark) ? isBoardReport({ duty }) && doneOn === mark.doneOn : duty === mark.duty
  if (read.marks.some(isKnown) || read.seen.some(({ duty }) => duty === mark.duty)) return refuse('marked-already')
  return { id: await addMark(work, organisationId, mark) }
})

export const serveUndoDutyMark = serve(undoDutyMark, async (work: DutyWork, { params }) => {
  work.note({ subject: params.markId })
  return (await undoMark(work, params.markId)) ? {} : refuse('mark-not-found')
})
