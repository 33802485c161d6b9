import { holdsMarkup } from './dangerous-bytes.ts'
import { UploadFault, type UploadKind } from './upload-verdict.ts'

const mostColumns = 2_000
const mostRows = 2_000_000
const notATable = (found: string) => new UploadFault('kind-not-accepted', `not a table: ${found}`)

/**
 * CSV or TSV: text (UTF-8, or Shift_JIS as Japanese Excel writes it) whose rows all have the same number of columns, at
 * least two. A script or a letter is not such a table.
 */
export function inspectTableText(bytes: Buffer): UploadKind {
  const text = decode(bytes)
  if (/(?![\t\n\r])\p{Cc}/u.test(text)) throw notATable('control characters')
  if (holdsMarkup(text)) throw new UploadFault('active-content', 'markup in a table')
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const kind = firstLine.includes('\t') ? 'tsv' : 'csv'
  readRows(text, kind === 'tsv' ? '\t' : ',')
  return kind
}

function decode(bytes: Buffer): string {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding is tried; text in none of them is no table.
    }
  }
  throw notATable('neither UTF-8 nor Shift_JIS')
}

function readRows(text: string, separator: string): void {
  let columns = 0
  let rows = 0
  const token = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}][^\\r\\n${separator}]*)?)(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  )
  let inRow = 0
  let empty = true
  let filled = false
  while (token.lastIndex < text.length || inRow > 0) {
    const found = token.exec(text)
    if (!found) throw notATable(`row ${rows + 1} does not parse`)
    const cell = found[1] ?? found[2] ?? ''
    if (cell !== '') {
      empty = false
      filled = true
    }
    refuseRunningCell(cell)
    inRow += 1
    if (inRow > mostColumns) throw notATable('too many columns')
    if (found[3] === separator) continue
    // A lone empty line is a writer's last line break, not a row.
    if (!(inRow === 1 && empty)) {
      rows += 1
      if (rows > mostRows) throw new UploadFault('unpacks-too-large', 'rows of a table')
      if (rows === 1) columns = inRow
      if (inRow !== columns) throw notATable(`row ${rows} has ${inRow} columns, the first ${columns}`)
    }
    inRow = 0
    empty = true
    if (found[3] === '') break
  }
  if (columns < 2 || !filled) throw notATable('fewer than two columns, or nothing in them')
}

const calls =
  /\b(?:cmd|powershell|mshta|msexcel|rundll32|regsvr32|wscript|cscript|certutil)\b|\|[^|]*!|https?:|file:|\\\\/i

/** A formula that starts a program or fetches (DDE, WEBSERVICE, IMPORT…). Signed numbers and telephone numbers stay. */
function refuseRunningCell(cell: string): void {
  if (
    /^[\s\u3000]*[=+\-@＝＋－＠]/.test(cell) &&
    (calls.test(cell) || /(?:webservice|hyperlink|import\w+|call|exec|register(?:\.id)?|dde)\s*\(/i.test(cell))
  )
    throw new UploadFault('active-content', 'a cell that starts something')
}
