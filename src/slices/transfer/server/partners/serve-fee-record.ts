import type { WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { renderPdf, renderWord } from '../../../../platform/documents/render-paper.ts'
import { writeXlsx } from '../../../../platform/files/write-xlsx.ts'
import { mostMonths } from '../../contract/figures/figure-endpoints.ts'
import { exportFeeRecord, printFeeRecordPdf, printFeeRecordWord } from '../../contract/figures/partner-endpoints.ts'
import { monthsAsked } from '../../domain/figures/month-period.ts'
import { acting } from '../acting.ts'
import type { FigureTables } from '../figures/figure-tables.ts'
import { namesOf } from '../names.ts'
import { type FeeRecord, feeRecordPaper, feeRecordSheets } from './fee-record-paper.ts'
import { readPartners } from './read-partners.ts'
import { readSupportDates } from './support-dates.ts'

const serveAs = (
  floor: WorkFloor,
  declaration: typeof printFeeRecordPdf,
  ending: string,
  write: (record: FeeRecord) => Promise<Uint8Array>,
): ServedEndpoint =>
  serve(declaration, async (work: Work, { query }) => {
    const period = monthsAsked(query, work.today, mostMonths)
    if (!period) return refuse('period-not-possible')
    const list = await readPartners(workFor<FigureTables>(work))
    const cases = await readSupportDates(floor, work, period)
    const { organisationId } = acting(work)
    const ownerName = (await namesOf(work, [organisationId]))(organisationId) ?? ''
    const fileName = `入退院支援加算の記録_${work.today}.${ending}`
    return { fileName, bytes: () => write({ ownerName, list, period, cases }) }
  })

export const feeRecordEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serveAs(floor, printFeeRecordPdf, 'pdf', (record) => renderPdf(feeRecordPaper(record))),
  serveAs(floor, printFeeRecordWord, 'docx', (record) => renderWord(feeRecordPaper(record))),
  serveAs(floor, exportFeeRecord, 'xlsx', (record) => writeXlsx(feeRecordSheets(record))),
]
