import { type EntriesField, type FactChange, type FactFault, noneWord, type PlainField } from './fact-field.ts'
import { fieldText, readField, sayFact } from './fact-values.ts'

type Entry = Readonly<Record<string, unknown>>
/** One entry as its fields hold it. */
export type EntryTexts = Readonly<Record<string, string>>

const entriesIn = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value : [])

/** How a list stands in the form; what nobody has stated is empty. */
export const entriesText = (field: EntriesField, value: unknown): string =>
  value === undefined ? '' : textOfEntries(entriesIn(value).map((entry) => textsOfEntry(field, entry)))

const textsOfEntry = ({ fields }: EntriesField, entry: Entry): EntryTexts =>
  Object.fromEntries(fields.map((field) => [field.path, fieldText(field, entry[field.path])]))

export const textOfEntries = (entries: readonly EntryTexts[]): string => JSON.stringify(entries)

export const entriesOfText = (text: string): readonly EntryTexts[] => (text === '' ? [] : JSON.parse(text))

/** The list that the form makes; nothing is made where one of its entries cannot be read. */
export function readEntries(
  field: EntriesField,
  text: string,
): { readonly value: unknown } | { readonly faults: readonly FactFault[] } {
  const entries = entriesOfText(text)
  if (entries.length === 0 && field.path === '')
    return { faults: [{ path: '', message: `${field.noun}を一つ以上入力してください。` }] }
  if (text === '') return { value: undefined }
  const faults: FactFault[] = []
  const value = entries.map((texts, at) =>
    Object.fromEntries(
      field.fields.flatMap((each) => {
        const read = readEntryField(field, each, texts, at)
        if (!('message' in read)) return read.value === undefined ? [] : [[each.path, read.value]]
        faults.push({ path: `${field.path}.${at}.${each.path}`, message: read.message })
        return []
      }),
    ),
  )
  return faults.length > 0 ? { faults } : { value }
}

function readEntryField({ noun, fields }: EntriesField, field: PlainField, texts: EntryTexts, at: number) {
  const read = readField(field, texts[field.path] ?? '')
  if ('message' in read) return { message: `${noun}${at + 1}の${read.message}` }
  if (read.value === undefined && field === fields[0])
    return { message: `${at + 1}件目の${noun}の${field.label}を入力してください。` }
  return read
}

const nameIn = ({ fields: [name] }: EntriesField, entry: Entry): string =>
  (name && sayFact(name, entry[name.path])) ?? ''

const sayEntry = ({ fields }: EntriesField, entry: Entry): string =>
  fields
    .slice(1)
    .map((field) => {
      const said = sayFact(field, entry[field.path])?.replaceAll('\n', field.kind === 'lines' ? '、' : '\n')
      return said === undefined ? `${field.label}は不明` : `${field.label}：${said}`
    })
    .join('\n')

/** The whole list in words; null where nobody has stated it. */
export function sayEntries(field: EntriesField, value: unknown): string | null {
  if (value === undefined) return null
  const entries = entriesIn(value)
  if (entries.length === 0) return field.none ?? noneWord
  return entries.map((entry) => `${nameIn(field, entry)}\n${sayEntry(field, entry)}`).join('\n\n')
}

/** Entries are told apart by their names: one that is called otherwise went and another came. */
export function entryChanges(field: EntriesField, before: unknown, after: unknown): readonly FactChange[] {
  const { path, label, noun } = field
  const namesIn = (value: unknown) => entriesIn(value).map((entry) => nameIn(field, entry))
  const said = (value: unknown, name: string): string | null => {
    if (value === undefined) return null
    const called = entriesIn(value).filter((entry) => nameIn(field, entry) === name)
    return called.map((entry) => sayEntry(field, entry)).join('\n\n') || noneWord
  }
  const changes = [...new Set([...namesIn(before), ...namesIn(after)])].flatMap((name) => {
    const [was, is] = [said(before, name), said(after, name)]
    return was === is ? [] : [{ path, title: `${noun}「${name}」`, before: was, after: is }]
  })
  if (changes.length > 0) return changes
  if ((before === undefined) !== (after === undefined))
    return [{ path, title: label, before: sayEntries(field, before), after: sayEntries(field, after) }]
  const order = (value: unknown) => namesIn(value).join('、')
  if (order(before) === order(after)) return []
  return [{ path, title: `${label}の順序`, before: order(before), after: order(after) }]
}
