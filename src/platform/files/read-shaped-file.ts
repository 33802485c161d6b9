import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import type { z } from 'zod'
import { fail, type Result, succeed } from '../../foundation/result.ts'
import { fieldOf } from './field-path.ts'
import { type FileProblem, type LocatedDocument, readLocatedDocument } from './located-document.ts'
import { shapeMessage } from './shape-messages.ts'
import { shapeProblems } from './shape-problems.ts'
import { unfitPlaces } from './unfit-places.ts'

export const largestFileBytes = 5 * 1024 * 1024

/** `raw` is the value as written, before the shape filled in or changed anything. */
export interface ShapedFile<Value> {
  readonly value: Value
  readonly raw: unknown
  readonly document: LocatedDocument
}

export function readShapedText<Shape extends z.ZodType>(
  text: string,
  fileName: string,
  shape: Shape,
): Result<ShapedFile<z.output<Shape>>, readonly FileProblem[]> {
  const located = readLocatedDocument(text, fileName)
  if (!located.ok) return located
  const document = located.value
  const unfit = unfitPlaces(document.value)
  if (unfit.length > 0) {
    return fail(
      unfit.map(({ path, message }) => ({
        file: fileName,
        line: document.lineOf(path),
        field: fieldOf(path),
        message,
      })),
    )
  }
  const shaped = shape.safeParse(document.value, { error: shapeMessage })
  if (!shaped.success) return fail(shapeProblems(shaped.error.issues, fileName, shape, document))
  return succeed({ value: shaped.data, raw: document.value, document })
}

/** As `readShapedText`, for a file of at most 5 MB in UTF-8; a larger one is refused before it is read. */
export async function readShapedFile<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
): Promise<Result<ShapedFile<z.output<Shape>>, readonly FileProblem[]>> {
  const refuse = (message: string, line: number | null = null) => fail([{ file: path, line, field: '', message }])
  let bytes: Buffer
  try {
    const found = await stat(path)
    if (found.isDirectory()) return refuse('フォルダーです。ファイルを指定してください。')
    if (!found.isFile()) return refuse('ふつうのファイルではないため、読めません。')
    if (found.size > largestFileBytes) return refuse('ファイルが大きすぎます(5 MB まで)。')
    bytes = await readFile(path)
  } catch (error) {
    return refuse(unreadableMessage(error))
  }
  if (!isUtf8(bytes)) {
    const message = '文字コードが UTF-8 ではありません(Shift_JIS などの場合は UTF-8 で保存し直してください)。'
    return refuse(message, firstLineNotInUtf8(bytes))
  }
  return readShapedText(new TextDecoder().decode(bytes), path, shape)
}

function unreadableMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'ファイルがありません。'
  if (code === 'EACCES' || code === 'EPERM') return 'ファイルを読む権限がありません。'
  return `ファイルを読めません(${code || String(error)})。`
}

/** No byte of a multi-byte UTF-8 letter is a line feed, so lines can be looked at one by one. */
function firstLineNotInUtf8(bytes: Buffer): number {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line
    line += 1
    start = end + 1
  }
  return line
}
