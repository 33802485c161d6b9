import type { FieldPath } from './field-path.ts'
import { deepestNesting, tooDeep } from './text-excess.ts'

export interface UnfitPlace {
  readonly path: FieldPath
  readonly message: string
}

const mostPlaces = 20
const notText = '使えない文字(制御文字、並びを逆にする文字、壊れた文字など)が含まれています。'

/**
 * PostgreSQL keeps no NUL, and half of a surrogate pair is no letter in any file. Other control characters write on
 * terminals, and marks that turn the reading direction show another name than the one that is stored.
 */
const unseen = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u
const isText = (text: string): boolean => text.isWellFormed() && !unseen.test(text)

/**
 * Where a value from outside holds what no shape looks for but nothing may keep: unreadable text, or nesting that would
 * exhaust the stack of whoever walks it. Walks without recursion for that reason.
 */
export function unfitPlaces(value: unknown): readonly UnfitPlace[] {
  const found: UnfitPlace[] = []
  const waiting: { readonly value: unknown; readonly path: FieldPath }[] = [{ value, path: [] }]
  for (let next = waiting.pop(); next && found.length < mostPlaces; next = waiting.pop()) {
    const { value: given, path } = next
    if (typeof given === 'string' && !isText(given)) found.push({ path, message: notText })
    if (typeof given !== 'object' || given === null) continue
    if (path.length >= deepestNesting) return [{ path: path.slice(0, 1), message: tooDeep }]
    const entries = Array.isArray(given) ? given.entries() : Object.entries(given)
    for (const [step, inner] of entries) {
      if (typeof step === 'string' && !isText(step)) found.push({ path, message: notText })
      else waiting.push({ value: inner, path: [...path, step] })
    }
  }
  return found
}
