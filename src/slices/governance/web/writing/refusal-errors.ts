import type { FormError } from '../../../../design/form/form-error.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'

/** The server names the line and the field of what it could not read; that text is the one field to go back to. */
export const refusalErrors = (problem: Problem): readonly FormError[] =>
  problem.fields.length > 0
    ? problem.fields.map(({ field, message }) => ({ field: 'case-text', message: `${field}：${message}` }))
    : [{ message: [problem.title, problem.detail].filter(Boolean).join('') }]
