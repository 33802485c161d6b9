import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { fieldOf } from '../../../../platform/files/field-path.ts'
import type { FileProblem } from '../../../../platform/files/located-document.ts'
import type { ShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { readMunicipality } from '../../../../platform/municipalities/read-municipality.ts'
import type { WrittenCouncil } from '../../contract/welfare-council-case-shape.ts'
import type { CouncilCase, CouncilMunicipality } from '../../domain/council-case.ts'

/** Finds the municipalities a council's file names; each that does not exist, or is named twice, is a problem. */
export function locateCouncil(
  { value: written, document }: ShapedFile<WrittenCouncil>,
  file: string,
): Result<CouncilCase, readonly FileProblem[]> {
  const { municipalities, ...others } = written
  if (!municipalities) return succeed(others)
  const problems: FileProblem[] = []
  const found = new Map<string, CouncilMunicipality>()
  municipalities.forEach((each, position) => {
    const path = ['municipalities', position]
    const report = (message: string) =>
      problems.push({ file, line: document.lineOf(path), field: fieldOf(path), message })
    const read = readMunicipality(each, written.prefecture)
    if (!read.ok) report(read.failure)
    else if (found.has(read.value.code)) report(`「${read.value.name}」が二度書かれています。`)
    else found.set(read.value.code, read.value)
  })
  return problems.length > 0 ? fail(problems) : succeed({ ...others, municipalities: [...found.values()] })
}
