import { type FactField, type FactGroup, type Matter, noneWord } from './fact-field.ts'
import { fieldText, readField, sayFact } from './fact-values.ts'

type Stated = Readonly<Record<string, unknown>>
export type FactTexts = Readonly<Record<string, string>>

export interface FactFault {
  readonly path: string
  readonly message: string
}

export interface FactChange {
  readonly path: string
  readonly title: string
  /** Null: that version was not read in this. */
  readonly before: string | null
  readonly after: string | null
}

const isRecord = (value: unknown): value is Stated => typeof value === 'object' && value !== null

const valueAt = (stated: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), stated)

export const fieldsOf = (groups: readonly FactGroup[]): readonly FactField[] => groups.flatMap(({ fields }) => fields)

/** What stands in every field of a form that begins with a statement. */
export const textsOf = (groups: readonly FactGroup[], stated: unknown): FactTexts =>
  Object.fromEntries(fieldsOf(groups).map((field) => [field.path, fieldText(field, valueAt(stated, field.path))]))

/** The statement that the fields make; nothing is made where one of them cannot be read. */
export function readFacts(
  groups: readonly FactGroup[],
  texts: FactTexts,
): { readonly stated: Stated } | { readonly faults: readonly FactFault[] } {
  const faults: FactFault[] = []
  let stated: Stated = {}
  for (const field of fieldsOf(groups)) {
    const read = readField(field, texts[field.path] ?? '')
    if ('message' in read)
      faults.push({ path: [field.path, ...(read.at ? [read.at] : [])].join('.'), message: read.message })
    else if (read.value !== undefined) stated = withValue(stated, field.path, read.value)
  }
  return faults.length > 0 ? { faults } : { stated }
}

function withValue(stated: Stated, path: string, value: unknown): Stated {
  const dot = path.indexOf('.')
  if (dot === -1) return { ...stated, [path]: value }
  const [key, rest] = [path.slice(0, dot), path.slice(dot + 1)]
  const inner = stated[key]
  return { ...stated, [key]: withValue(isRecord(inner) ? inner : {}, rest, value) }
}

/** What two versions say differently, in the words of the fields. */
export function factChanges(groups: readonly FactGroup[], before: unknown, after: unknown): readonly FactChange[] {
  return fieldsOf(groups).flatMap((field) => {
    const [from, to] = [valueAt(before, field.path), valueAt(after, field.path)]
    if (field.kind === 'matters') return matterChanges(field, from, to)
    const [said, says] = [sayFact(field, from), sayFact(field, to)]
    return said === says ? [] : [{ path: field.path, title: field.label, before: said, after: says }]
  })
}

const mattersIn = (value: unknown): readonly Matter[] => (Array.isArray(value) ? value : [])

const matterText = (matter: Matter | undefined): string =>
  matter
    ? [
        matter.text ?? '内容は不明',
        matter.targets ? `目標：${matter.targets.join('、') || noneWord}` : '目標は不明',
      ].join('\n')
    : noneWord

/** Matters are told apart by their titles: one that is called otherwise went and another came. */
function matterChanges({ path, label }: FactField, before: unknown, after: unknown): readonly FactChange[] {
  const [from, to] = [mattersIn(before), mattersIn(after)]
  const titles = [...new Set([...from, ...to].map(({ title }) => title))]
  const changes = titles.flatMap((title) => {
    const [was, is] = [from, to].map((matters) => matterText(matters.find((matter) => matter.title === title)))
    return was === is ? [] : [{ path, title: `${label}「${title}」`, before: was ?? null, after: is ?? null }]
  })
  const order = (matters: readonly Matter[]) => matters.map(({ title }) => title).join('、')
  if (changes.length > 0 || order(from) === order(to)) return changes
  return [{ path, title: `${label}の順序`, before: order(from), after: order(to) }]
}
