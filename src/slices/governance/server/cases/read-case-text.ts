import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { readShapedText } from '../../../../platform/files/read-shaped-file.ts'
import { caseShape, type FieldProblem } from '../certify/certify-value.ts'

/** Reads a case handed in as text, like the command line reads its file; faults name the line and the field. */
export function readCaseText(text: string): Result<unknown, readonly FieldProblem[]> {
  const read = readShapedText(text, '', caseShape)
  if (read.ok) return succeed(read.value.raw)
  return fail(
    read.failure.map(({ line, field, message }) => ({
      field,
      message: line === null ? message : `${line}行目: ${message}`,
    })),
  )
}
