import { createHash } from 'node:crypto'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { renderPdf } from '../../../../platform/documents/render-paper.ts'
import { csvLines } from '../../../../platform/files/write-csv.ts'
import { writeZip, type ZipEntry } from '../../../../platform/files/write-zip.ts'
import { downloadAnnualReport } from '../../contract/papers/annual-report-endpoints.ts'
import { paperFile } from './paper-file.ts'
import { readReportSource } from './read-paper-facts.ts'
import type { ReportWork } from './report-tables.ts'
import { yearAsked, yearPapers } from './show-annual-report.ts'

type YearPaper = Awaited<ReturnType<typeof yearPapers>>[number]

/** The year's papers that are needed, or may be, in the order of the set; a list of them with what each still lacks comes last. */
export const serveDownloadAnnualReport = serve(downloadAnnualReport, async (work: ReportWork, { query }) => {
  const source = await readReportSource(work)
  if (typeof source === 'string') return refuse(source)
  const year = yearAsked(source, query.inYear, work.today)
  work.note({ subject: source.allianceId })
  const papers = (await yearPapers(work, source, year)).filter(({ standing }) => standing.needed !== false)
  return {
    fileName: `事業報告書等_${year.from}.zip`,
    bytes: async () => {
      const chunks: Uint8Array[] = []
      for await (const chunk of writeZip(entriesOf(papers, year.from), () => undefined)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
})

async function* entriesOf(papers: readonly YearPaper[], aboutOn: Parameters<typeof paperFile>[0]['aboutOn']) {
  const listed: string[][] = []
  for (const [index, { written, standing }] of papers.entries()) {
    const bytes = await renderPdf(written)
    const path = `${String(index + 1).padStart(2, '0')}_${paperFile({ paper: standing.paper, aboutOn }, written, 'pdf')}`
    const hash = createHash('sha256').update(bytes).digest('hex')
    listed.push([path, standing.article, standing.gaps.join('、'), hash])
    yield entry(path, bytes)
  }
  const list = csvLines([['ファイル', '根拠', '未記載', 'SHA-256'], ...listed])
  yield entry('一覧.csv', new TextEncoder().encode(`\ufeff${list}`))
}

const entry = (path: string, bytes: Uint8Array): ZipEntry => ({ path, content: oneChunk(bytes) })

async function* oneChunk(bytes: Uint8Array) {
  yield bytes
}
