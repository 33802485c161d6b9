import type { z } from 'zod'
import { nearestName } from '../../foundation/nearest-name.ts'
import { type FieldPath, fieldOf } from './field-path.ts'
import { knownKeysAt } from './known-keys.ts'
import type { FileProblem, LocatedDocument } from './located-document.ts'

const mostProblems = 100

interface Place {
  readonly path: FieldPath
  readonly message: string
}

/** Every issue at the line and field where it lies, in the order of the file. */
export function shapeProblems(
  issues: readonly z.core.$ZodIssue[],
  fileName: string,
  shape: z.core.$ZodType,
  document: LocatedDocument,
): readonly FileProblem[] {
  const places = issues.flatMap((issue) => placesOf(issue, [], shape))
  const problems = places
    .map(({ path, message }) => ({ file: fileName, line: document.lineOf(path), field: fieldOf(path), message }))
    .sort((left, right) => left.line - right.line)
  const left = problems.length - mostProblems
  if (left <= 0) return problems
  return [
    ...problems.slice(0, mostProblems),
    { file: fileName, line: null, field: '', message: `ほかに ${left} 件の誤りがあります。` },
  ]
}

/** The same for input that has no lines, such as a request's body. */
export const fieldProblems = (
  issues: readonly z.core.$ZodIssue[],
  shape: z.core.$ZodType,
): readonly { readonly field: string; readonly message: string }[] =>
  issues
    .flatMap((issue) => placesOf(issue, [], shape))
    .slice(0, mostProblems)
    .map(({ path, message }) => ({ field: fieldOf(path), message }))

function placesOf(issue: z.core.$ZodIssue, around: FieldPath, shape: z.core.$ZodType): Place[] {
  const path = [...around, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(shape, path)
    // Past what is shown, no likeness is looked for: fifty thousand keys would hold up everyone for seconds.
    return issue.keys.map((key, index) => ({
      path: [...path, key],
      message: index < mostProblems ? unknownKeyMessage(key, known) : unknownKey,
    }))
  }
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue.errors)
    if (meant) return meant.flatMap((inner) => placesOf(inner, path, shape))
  }
  return [{ path, message: issue.message }]
}

const unknownKey = '知らない項目です。'

function unknownKeyMessage(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known)
  if (nearest) return `${unknownKey}もしかして「${nearest}」ですか。`
  const listed = known.length > 0 && known.length <= 20 ? `使える項目: ${known.join('、')}` : ''
  return `${unknownKey}${listed}`
}

/** Of the forms a value may take, the one its writer seems to have meant: the right kind, then the most keys right. */
function meantBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | null {
  const strangeness = (issues: readonly z.core.$ZodIssue[]) =>
    issues.filter((issue) => issue.path.length === 0 || issue.message === '必要な項目がありません。').length
  const ofRightKind = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
  )
  const ranked = ofRightKind.toSorted(
    (left, right) => strangeness(left) - strangeness(right) || left.length - right.length,
  )
  return ranked[0] ?? null
}
