import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { shapeMessage } from '../../../../platform/files/shape-messages.ts'
import { fieldProblems } from '../../../../platform/files/shape-problems.ts'
import { readMunicipality } from '../../../../platform/municipalities/read-municipality.ts'
import { certificationCaseShape } from '../../contract/certification-case-shape.ts'
import { type CriteriaAnswer, checkCriteria } from '../../domain/check-criteria.ts'
import { beforeTheSchemeWords } from '../../domain/law-version.ts'
import { applyEdits, type WhatIfEdit } from '../../domain/what-if.ts'

/** The case format, with the dated table of municipalities. */
export const caseShape = certificationCaseShape(readMunicipality)

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

export const beforeTheScheme: FieldProblem = {
  field: '',
  message: beforeTheSchemeWords,
}

/** Answers for a case as written, from a request or a store rather than a file. */
export function certifyValue(written: unknown, on: CalendarDate): Result<CriteriaAnswer, readonly FieldProblem[]> {
  const read = caseShape.safeParse(written, { error: shapeMessage })
  if (!read.success) return fail(fieldProblems(read.error.issues, caseShape))
  const answer = checkCriteria(read.data, on)
  return answer ? succeed(answer) : fail([beforeTheScheme])
}

/** The same after the edits: the edited case is read anew, so no edit makes a case that could not be written. */
export function certifyEdited(
  written: unknown,
  edits: readonly WhatIfEdit[],
  on: CalendarDate,
): Result<CriteriaAnswer, readonly FieldProblem[]> {
  const edited = applyEdits(written, edits)
  return edited.ok ? certifyValue(edited.value, on) : fail([{ field: '', message: edited.failure }])
}
