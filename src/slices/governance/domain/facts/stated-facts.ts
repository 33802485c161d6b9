import { entriesText, entryChanges, readEntries, sayEntries } from './fact-entries.ts'
import type { FactChange, FactFault, FactField, FactGroup } from './fact-field.ts'
import { fieldText, readField, sayFact } from './fact-values.ts'

type Stated = Readonly<Record<string, unknown>>
export type FactTexts = Readonly<Record<string, string>>

export interface SaidFact {
  readonly title: string
  readonly text: string
}

const isRecord = (value: unknown): value is Stated => typeof value === 'object' && value !== null

/** No step at all leads to the statement itself. */
const stepsOf = (path: string): readonly string[] => (path === '' ? [] : path.split('.'))

const valueAt = (stated: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), stated)

export const fieldsOf = (groups: readonly FactGroup[]): readonly FactField[] => groups.flatMap(({ fields }) => fields)

/** What stands in every field of a form that begins with a statement. */
export const textsOf = (groups: readonly FactGroup[], stated: unknown): FactTexts =>
  Object.fromEntries(
    fieldsOf(groups).map((field) => {
      const value = valueAt(stated, field.path)
      return [field.path, field.kind === 'entries' ? entriesText(field, value) : fieldText(field, value)]
    }),
  )

/** The statement that the fields make; nothing is made where one of them cannot be read. */
export function readFacts(
  groups: readonly FactGroup[],
  texts: FactTexts,
): { readonly stated: unknown } | { readonly faults: readonly FactFault[] } {
  const faults: FactFault[] = []
  let stated: unknown = {}
  for (const field of fieldsOf(groups)) {
    const text = texts[field.path] ?? ''
    const read = field.kind === 'entries' ? readEntries(field, text) : readField(field, text)
    if ('faults' in read) faults.push(...read.faults)
    else if ('message' in read) faults.push({ path: field.path, message: read.message })
    else if (read.value !== undefined) stated = withValue(stated, stepsOf(field.path), read.value)
  }
  return faults.length > 0 ? { faults } : { stated }
}

function withValue(stated: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const known = isRecord(stated) ? stated : {}
  return { ...known, [key]: withValue(known[key], rest, value) }
}

/** What two versions say differently, in the words of the fields. */
export function factChanges(groups: readonly FactGroup[], before: unknown, after: unknown): readonly FactChange[] {
  return fieldsOf(groups).flatMap((field) => {
    const [from, to] = [valueAt(before, field.path), valueAt(after, field.path)]
    if (field.kind === 'entries') return entryChanges(field, from, to)
    const [said, says] = [sayFact(field, from), sayFact(field, to)]
    return said === says ? [] : [{ path: field.path, title: field.label, before: said, after: says }]
  })
}

/** What a statement says, in the words of its fields; what it leaves unknown is left out. */
export const saidFacts = (groups: readonly FactGroup[], stated: unknown): readonly SaidFact[] =>
  fieldsOf(groups).flatMap((field) => {
    const value = valueAt(stated, field.path)
    const text = field.kind === 'entries' ? sayEntries(field, value) : sayFact(field, value)
    return text === null ? [] : [{ title: field.label, text }]
  })
