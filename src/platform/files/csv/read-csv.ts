import { fail, type Result, succeed } from '../../../foundation/result.ts'
import type { FileProblem } from '../located-document.ts'

export interface CsvRow<Heading extends string> {
  /** The line of the file on which the row begins. */
  readonly line: number
  readonly cells: Readonly<Record<Heading, string>>
}

const mostRows = 20_000

/**
 * Reads a CSV text whose first row names its columns, in any order. Cells are trimmed; rows without a word are passed over.
 * Every problem names its line.
 */
export function readCsv<Heading extends string>(
  text: string,
  file: string,
  headings: readonly Heading[],
): Result<readonly CsvRow<Heading>[], readonly FileProblem[]> {
  const problem = (line: number, field: string, message: string): FileProblem => ({ file, line, field, message })
  const split = splitRows(text.replace(/^\ufeff/, ''))
  if (!split.ok) return fail([problem(split.failure.line, '', split.failure.message)])
  const [first, ...rest] = split.value.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!first) return fail([problem(1, '', 'ファイルに内容がありません。')])
  if (rest.length > mostRows) return fail([problem(first.line, '', `行が多すぎます(${mostRows}行まで)。`)])
  const problems = headingProblems(first.cells, headings).map((message) => problem(first.line, '見出し', message))
  if (problems.length > 0) return fail(problems)
  const places = headings.map((heading) => [heading, first.cells.indexOf(heading)] as const)
  const uneven = rest.filter(({ cells }) => cells.length !== first.cells.length)
  if (uneven.length > 0) {
    return fail(
      uneven.map(({ line, cells }) =>
        problem(line, '', `列が${cells.length}個あります。見出しは${first.cells.length}個です。`),
      ),
    )
  }
  return succeed(
    rest.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(places.map(([heading, at]) => [heading, cells[at] ?? ''])) as Record<Heading, string>,
    })),
  )
}

function headingProblems(found: readonly string[], wanted: readonly string[]): readonly string[] {
  const missing = wanted
    .filter((heading) => !found.includes(heading))
    .map((heading) => `列「${heading}」がありません。`)
  const unknown = found
    .filter((heading) => !wanted.includes(heading))
    .map((heading) => `知らない列「${heading}」があります。使える列: ${wanted.join('、')}`)
  const twice = found.length !== new Set(found).size ? ['同じ名前の列が二つあります。'] : []
  return [...missing, ...unknown, ...twice]
}

interface SplitRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** RFC 4180: a quoted cell may hold line breaks, commas and doubled quotes. */
function splitRows(text: string): Result<readonly SplitRow[], { readonly line: number; readonly message: string }> {
  const rows: SplitRow[] = []
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  let cells: string[] = []
  let [line, begin] = [1, 1]
  while (token.lastIndex < text.length || cells.length > 0) {
    const found = token.exec(text)
    if (!found) return fail({ line, message: '引用符「"」の閉じ忘れか、余分な文字があります。' })
    const [whole, quoted, plain, end] = found
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim())
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === ',') continue
    rows.push({ line: begin, cells })
    cells = []
    begin = line
    if (end === '') break
  }
  return succeed(rows)
}
