import { fail, type Result, succeed } from '../../../../../foundation/result.ts'
import { type CsvRow, readCsv } from '../../../../../platform/files/csv/read-csv.ts'
import {
  type AccountLine,
  type AccountsFault,
  assetSections,
  balanceSections,
  debtSections,
  incomeSections,
  type Sheet,
  sheets,
} from '../../../domain/accounts/account-lines.ts'
import { purposeSections } from '../../../domain/accounts/purpose-property-lines.ts'
import { readYen } from './read-yen.ts'

export const accountHeadings = ['書類', '区分', '科目', '当年度', '前年度', '摘要'] as const
type Row = CsvRow<(typeof accountHeadings)[number]>

const sheetNamed = new Map(Object.entries(sheets).map(([sheet, word]) => [word as string, sheet as Sheet]))

/** The sections that a sheet may have; a sheet that is not here takes any word. */
const sectionsOf: { readonly [Each in Sheet]?: readonly string[] } = {
  balance: balanceSections,
  income: incomeSections,
  inventory: [...assetSections, ...debtSections],
  purpose: Object.keys(purposeSections),
}

/** Reads the file's lines as they stand. Whether they agree with one another is `checkAccounts`'. */
export function readAccounts(text: string): Result<readonly AccountLine[], readonly AccountsFault[]> {
  const read = readCsv(text, '', accountHeadings)
  if (!read.ok) return fail(read.failure.map(({ line, field, message }) => ({ line: line ?? 1, field, message })))
  const faults: AccountsFault[] = []
  const lines = read.value.flatMap((row) => {
    const line = readLine(row, (field, message) => faults.push({ line: row.line, field, message }))
    return line ? [line] : []
  })
  return faults.length > 0 ? fail(faults) : succeed(lines)
}

function readLine({ line, cells }: Row, refuse: (field: string, message: string) => void): AccountLine | null {
  const sheet = sheetNamed.get(cells.書類)
  if (!sheet) {
    refuse('書類', `「${cells.書類}」という書類はありません。使える書類: ${[...sheetNamed.keys()].join('、')}`)
    return null
  }
  const sections = sectionsOf[sheet]
  if (sections ? !sections.includes(cells.区分) : cells.区分 === '') {
    refuse(
      '区分',
      `${sheets[sheet]}の区分「${cells.区分}」はありません。${sections ? `使える区分: ${sections.join('、')}` : ''}`,
    )
  }
  const accounts = sheet === 'purpose' ? purposeSections[cells.区分] : undefined
  if (accounts && !accounts.includes(cells.科目)) {
    refuse(
      '科目',
      `目的取得財産の「${cells.区分}」に科目「${cells.科目}」はありません。使える科目: ${accounts.join('、')}`,
    )
  }
  const yenIn = (field: '当年度' | '前年度') => {
    const read = readYen(cells[field])
    if (read === undefined) refuse(field, `「${cells[field]}」は円単位の整数ではありません。`)
    return read ?? null
  }
  return {
    line,
    sheet,
    section: cells.区分,
    account: cells.科目,
    yen: yenIn('当年度'),
    previousYen: yenIn('前年度'),
    note: cells.摘要 || null,
  }
}
