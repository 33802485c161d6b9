import type { FormError } from '../../../../design/form/form-error.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { partNames } from '../part-names.ts'

/** The server's refusal in the words of the form: each field it names, with the part it belongs to. */
export function refusalErrors(problem: Problem): readonly FormError[] {
  if (problem.fields.length === 0) return [{ message: [problem.title, problem.detail].filter(Boolean).join('') }]
  return problem.fields.map(({ field, message }) => {
    const steps = field.split(/[./[\]]+/).filter((step) => step !== '' && step !== 'body' && step !== 'entry')
    const [part = '', index] = steps
    const place = partNames[part] && `${partNames[part]}${index ? `の記載${Number(index) + 1}` : ''}：`
    return { message: `${place ?? ''}${message}` }
  })
}
