import { fail, type Result, succeed } from '../../../../../foundation/result.ts'
import { type CsvRow, readCsv } from '../../../../../platform/files/csv/read-csv.ts'
import type { AccountsFault } from '../../../domain/accounts/account-lines.ts'
import { type DealingKind, dealingKinds, type RelatedDealing } from '../../../domain/accounts/related-dealings.ts'
import { readYen } from './read-yen.ts'

export const dealingHeadings = [
  '種類',
  '名称',
  '所在地',
  '総資産',
  '事業内容',
  '関係',
  '取引の区分',
  '取引の内容',
  '金額',
  '科目',
  '期末残高',
] as const
type Heading = (typeof dealingHeadings)[number]

const kindNamed = new Map(Object.entries(dealingKinds).map(([kind, { word }]) => [word as string, kind as DealingKind]))
const needed: readonly Heading[] = ['名称', '関係', '取引の内容', '金額']

/** A file with nothing below its headings says that there was no dealing. */
export function readDealings(text: string): Result<readonly RelatedDealing[], readonly AccountsFault[]> {
  const read = readCsv(text, '', dealingHeadings)
  if (!read.ok) return fail(read.failure.map(({ line, field, message }) => ({ line: line ?? 1, field, message })))
  const faults: AccountsFault[] = []
  const dealings = read.value.flatMap((row) => readDealing(row, faults) ?? [])
  return faults.length > 0 ? fail(faults) : succeed(dealings)
}

function readDealing({ line, cells }: CsvRow<Heading>, faults: AccountsFault[]): RelatedDealing | null {
  const refuse = (field: Heading, message: string) => faults.push({ line, field, message })
  for (const heading of needed) if (cells[heading] === '') refuse(heading, `${heading}がありません。`)
  const kind = kindNamed.get(cells.取引の区分)
  if (!kind) {
    refuse(
      '取引の区分',
      `「${cells.取引の区分}」という区分はありません。使える区分: ${[...kindNamed.keys()].join('、')}`,
    )
  }
  const yenIn = (heading: Heading) => {
    const yen = readYen(cells[heading])
    if (yen === undefined) refuse(heading, `「${cells[heading]}」は円単位の整数ではありません。`)
    return yen ?? null
  }
  const [partyAssetsYen, yen, closingYen] = [yenIn('総資産'), yenIn('金額'), yenIn('期末残高')]
  if (!kind || yen === null) return null
  return {
    line,
    partyKind: cells.種類,
    party: cells.名称,
    address: cells.所在地,
    partyAssetsYen,
    partyBusiness: cells.事業内容,
    relation: cells.関係,
    kind,
    content: cells.取引の内容,
    yen,
    account: cells.科目,
    closingYen,
  }
}
