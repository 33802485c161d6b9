import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../platform/documents/render-paper.ts'
import { printDutiesPdf, printDutiesWord } from '../../contract/duties/duty-endpoints.ts'
import { acting } from './acting.ts'
import { dutyListPaper } from './duty-list-paper.ts'
import type { DutyWork } from './duty-store.ts'
import { listedDuties, readDutyYear } from './read-duty-year.ts'

const servePrint = (
  declaration: typeof printDutiesWord,
  suffix: string,
  render: (paper: Paper) => Promise<Uint8Array>,
): ServedEndpoint =>
  serve(declaration, async (work: DutyWork, { query }) => {
    const allianceId = query.allianceId ?? acting(work).organisationId
    work.note({ subject: allianceId })
    const read = await readDutyYear(work, allianceId, query.inYear ?? work.today)
    if (!read) return refuse('alliance-not-found')
    const paper = dutyListPaper(read, listedDuties(read, work.today), work.today)
    return { fileName: `年間の義務_${read.year?.from ?? work.today}.${suffix}`, bytes: () => render(paper) }
  })

export const servePrintDuties: readonly ServedEndpoint[] = [
  servePrint(printDutiesWord, 'docx', renderWord),
  servePrint(printDutiesPdf, 'pdf', renderPdf),
]
