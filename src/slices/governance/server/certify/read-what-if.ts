import { existsSync } from 'node:fs'
import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import type { FileProblem } from '../../../../platform/files/located-document.ts'
import { readShapedFile, readShapedText } from '../../../../platform/files/read-shaped-file.ts'
import { whatIfEditsShape } from '../../contract/what-if-edit-shape.ts'
import type { WhatIfEdit } from '../../domain/what-if.ts'

/** The edits of every `--what-if`, in order. Each names a file, or is itself YAML or JSON text. */
export async function readWhatIfs(
  sources: readonly string[],
): Promise<Result<readonly WhatIfEdit[], readonly FileProblem[]>> {
  const edits: WhatIfEdit[] = []
  for (const source of sources) {
    const read =
      looksLikeText(source) && !existsSync(source)
        ? readShapedText(source, '--what-if', whatIfEditsShape)
        : await readShapedFile(source, whatIfEditsShape)
    if (!read.ok) return fail(read.failure)
    edits.push(...read.value.value)
  }
  return succeed(edits)
}

const looksLikeText = (source: string): boolean => /^\s*(\[|\{|- )/.test(source)
