import { refuse, type ServedEndpoint, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import type { Paper } from '../../../../../platform/documents/paper.ts'
import { renderPdf, renderWord } from '../../../../../platform/documents/render-paper.ts'
import { printBedTransferPdf, printBedTransferWord } from '../../../contract/endpoints/bed-transfer-endpoints.ts'
import { acting } from '../../duties/acting.ts'
import { nameOn } from '../../living/alliance-name.ts'
import { type RegulatedWork, recordOf } from '../record-store.ts'
import { transferPaperMakers } from './transfer-papers.ts'

const servePrint = (
  declaration: typeof printBedTransferWord,
  suffix: string,
  render: (paper: Paper) => Promise<Uint8Array>,
): ServedEndpoint =>
  serve(declaration, async (work: RegulatedWork, { params, query }) => {
    const ownerId = query.allianceId ?? acting(work).organisationId
    work.note({ subject: params.planId })
    const stored = await recordOf(work, ownerId, 'bedTransfer', params.planId)
    const alliance = await nameOn(workFor(work), ownerId, work.today)
    if (!stored || alliance === null) return refuse('plan-not-found')
    const { fileName, make } = transferPaperMakers[params.transferPaper]
    const paper = make({ alliance, plan: stored.value }, work.today)
    return { fileName: `${fileName}_${stored.value.title}.${suffix}`, bytes: () => render(paper) }
  })

export const printingBedTransfers: readonly ServedEndpoint[] = [
  servePrint(printBedTransferWord, 'docx', renderWord),
  servePrint(printBedTransferPdf, 'pdf', renderPdf),
]
