import { LineCounter, parseDocument } from 'yaml'
import { fail, type Result, succeed } from '../../foundation/result.ts'
import type { FieldPath } from './field-path.ts'
import { type LocatedNode, readNodes } from './located-nodes.ts'
import { syntaxMessage } from './syntax-messages.ts'
import { excessOf } from './text-excess.ts'

/** One thing wrong with a file. `field` is a path like `members[2].votes`, empty when the whole file is meant. */
export interface FileProblem {
  readonly file: string
  readonly line: number | null
  readonly field: string
  readonly message: string
}

/** A file's plain value together with the line of every field. */
export interface LocatedDocument {
  readonly value: unknown
  /** The line of the field, or of the nearest field around it that is written. */
  lineOf(path: FieldPath): number
}

/**
 * Reads YAML 1.2 or JSON text. Dates stay text, custom types are refused, aliases may not blow the file up, and keys
 * that would reach an object's prototype are refused, so the value is safe to hand to any shape.
 */
export function readLocatedDocument(text: string, fileName: string): Result<LocatedDocument, readonly FileProblem[]> {
  const problemAt = (line: number | null, message: string, field = ''): FileProblem => ({
    file: fileName,
    line,
    field,
    message,
  })
  const excess = excessOf(text)
  if (excess) return fail([problemAt(excess.line, excess.message)])

  const lines = new LineCounter()
  const lineAt = (offset: number) => lines.linePos(offset).line || 1
  const document = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    // Our own reading finds duplicate keys; the library compares every pair of keys, which is quadratic.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    // 'silent' would also silence the error for a second document.
    logLevel: 'error',
  })
  const syntax = [...document.errors, ...document.warnings]
  if (syntax.length > 0) {
    const problems = syntax.map((error) => problemAt(lineAt(error.pos[0]), syntaxMessage(error.code)))
    return fail(problems.slice(0, 20))
  }
  if (document.contents === null) return fail([problemAt(null, 'ファイルに内容がありません。')])

  const read = readNodes(document, lineAt)
  if (read.problems.length > 0) {
    return fail(read.problems.map(({ line, field, message }) => problemAt(line, message, field)))
  }
  return succeed({ value: read.value, lineOf: (path) => lineIn(read.root, path) })
}

function lineIn(root: LocatedNode, path: FieldPath): number {
  let node = root
  for (const step of path) {
    const inner = node.inner?.get(step)
    if (!inner) return node.line
    node = inner
  }
  return node.line
}
