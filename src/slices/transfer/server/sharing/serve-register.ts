import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { type CsvValue, writeCsv } from '../../../../platform/files/write-csv.ts'
import { writeXlsx } from '../../../../platform/files/write-xlsx.ts'
import {
  exportHandingsOver,
  exportHandingsOverCsv,
  listHandingsOver,
  mostRegisterLines,
} from '../../contract/sharing-endpoints.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { answerNames, directionNames } from '../../domain/sharing/register-words.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { type RegisterFilter, readRegister } from './read-register.ts'

const pageSize = 50
const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

const headings = [
  '年月日',
  '時刻',
  '区分',
  '提供先・提供元',
  '依頼の番号',
  '本人の氏名',
  '患者の識別子',
  '項目',
  '根拠',
  '本人・家族への説明',
  '状態',
  '足りないもの',
]

/** The lines of the sheet; what was cut off is said in its last line, never left out silently. */
async function sheetRows(work: Work<TransferTables>, filter: RegisterFilter): Promise<CsvValue[][]> {
  const { items, total } = await readRegister(work, filter, mostRegisterLines)
  const rows = items.map((line): CsvValue[] => [
    dateInJapan(new Date(line.at)),
    clock.format(new Date(line.at)),
    directionNames[line.direction],
    line.counterpart,
    line.caseNumber === null ? null : caseNumber(line.caseNumber),
    line.person,
    line.subjectId,
    line.items.length === 0 ? '記録なし' : line.items.join('、'),
    line.basis,
    line.explanation,
    answerNames[line.answer],
    line.because.join(''),
  ])
  if (items.length === total) return rows
  return [...rows, [`全${total}件のうち、新しい${items.length}件です。期間を分けて出してください。`]]
}

export const registerEndpoints: readonly ServedEndpoint[] = [
  serve(listHandingsOver, async (work: Work<TransferTables>, { query: { cursor = 0, ...filter } }) => {
    const { items, total } = await readRegister(work, filter, pageSize, cursor)
    const next = cursor + items.length
    return { items, total, next: next < total && items.length > 0 ? String(next) : null }
  }),
  serve(exportHandingsOver, async (work: Work<TransferTables>, { query }) => {
    const rows = await sheetRows(work, query)
    return {
      fileName: `患者情報の授受の記録_${work.today}.xlsx`,
      bytes: () => writeXlsx([{ name: '授受の記録', headings, rows }]),
    }
  }),
  serve(exportHandingsOverCsv, async (work: Work<TransferTables>, { query }) => {
    const rows = await sheetRows(work, query)
    return { fileName: `患者情報の授受の記録_${work.today}.csv`, bytes: () => writeCsv(headings, rows) }
  }),
]
