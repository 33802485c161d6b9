import { fail, type Result, succeed } from '../../../foundation/result.ts'
import { plainName } from './plain-name.ts'

/**
 * A change to try. `join` carries a member as written in a case; `path` is a JSON Pointer into the written case, and a fact
 * that is set to nothing is unknown again.
 */
export type WhatIfEdit =
  | { readonly withdraw: string }
  | { readonly join: { readonly name: string } }
  | { readonly set: { readonly path: string; readonly value?: unknown } }

/** Members and officers are lists whose entries can be pointed at by what people call them. */
const nameKeys: Readonly<Record<string, string>> = { members: 'name', officers: 'id' }

/**
 * Applies the edits in order to a case as written. Nothing is decided here: the result is read again through the case's
 * shape, so that trying something out cannot make a case that a file could not. The failure says, in Japanese, which
 * edit could not be applied.
 */
export function applyEdits(written: unknown, edits: readonly WhatIfEdit[]): Result<unknown, string> {
  let current = written
  for (const edit of edits) {
    const edited = applyEdit(current, edit)
    if (!edited.ok) return edited
    current = edited.value
  }
  return succeed(current)
}

function applyEdit(written: unknown, edit: WhatIfEdit): Result<unknown, string> {
  if (!isRecord(written)) return fail('事例が「項目: 値」の組ではありません。')
  if ('set' in edit)
    return setAt(written, edit.set.path.split('/').slice(1).map(unescaped), edit.set.value, edit.set.path)

  // A list that is present is complete, so a list made of the one who joins would say that there are no other members.
  if (!Array.isArray(written.members)) return fail('事例に社員の名簿(members)がないため、加入や脱退を試せません。')
  const members: readonly unknown[] = written.members
  if ('join' in edit) return succeed({ ...written, members: [...members, edit.join] })
  const staying = members.filter((member) => !isNamed(member, 'name', edit.withdraw))
  if (staying.length === members.length) return fail(`脱退する社員「${edit.withdraw}」が事例にいません。`)
  return succeed({ ...written, members: staying })
}

/** Objects on the way are made when absent: a fact may be the first that is stated of its kind. */
function setAt(
  target: unknown,
  [step, ...rest]: readonly string[],
  value: unknown,
  path: string,
  listName = '',
): Result<unknown, string> {
  if (step === undefined) return succeed(value)
  if (Array.isArray(target)) {
    const index = indexIn(target, step, listName)
    if (index === null || (index === target.length && rest.length > 0)) {
      return fail(`path「${path}」の「${step}」が事例にありません。`)
    }
    const inner = setAt(target[index], rest, value, path)
    return inner.ok ? succeed([...target.slice(0, index), inner.value, ...target.slice(index + 1)]) : inner
  }
  if (target !== undefined && target !== null && !isRecord(target)) {
    return fail(`path「${path}」の「${step}」の手前は値で、中に項目を持てません。`)
  }
  const inner = setAt(ownValue(target, step), rest, value, path, step)
  return inner.ok ? succeed({ ...target, [step]: inner.value }) : inner
}

function indexIn(list: readonly unknown[], step: string, listName: string): number | null {
  const key = nameKeys[listName]
  const named = key === undefined ? -1 : list.findIndex((each) => isNamed(each, key, step))
  if (named >= 0) return named
  if (step === '-') return list.length
  return /^(0|[1-9]\d*)$/.test(step) && Number(step) <= list.length ? Number(step) : null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ownValue = (target: Readonly<Record<string, unknown>> | null | undefined, key: string): unknown =>
  target && Object.hasOwn(target, key) ? target[key] : undefined

const isNamed = (entry: unknown, key: string, name: string): boolean => {
  const written = isRecord(entry) ? entry[key] : undefined
  return typeof written === 'string' && plainName(written) === plainName(name)
}

/** JSON Pointer (RFC 6901): ~1 is a slash, ~0 a tilde. */
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
