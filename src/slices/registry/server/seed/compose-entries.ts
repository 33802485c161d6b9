import { entryShape } from '../../contract/entry-shapes.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import type { ActivityTableFile, ListFile, ListLine, PageFile } from './register-file-shapes.ts'

export interface ComposedEntry {
  readonly id: string
  readonly entry: AllianceEntry
}

/** One entry an id: the line of the numbered list first, then the page's statements, then the row of the table. */
export function composeEntries(
  list: ListFile,
  pages: readonly PageFile[],
  table: ActivityTableFile,
): readonly ComposedEntry[] {
  const ids = new Set([...list.alliances, ...pages].map((each) => each.id))
  return [...ids].map((id) => {
    const line = list.alliances.find((each) => each.id === id)
    const page = pages.find((each) => each.id === id)?.entry ?? {}
    const listed = line ? statementsOfLine(list, line) : { names: [], numbers: [], prefectures: [], statuses: [] }
    const entry = entryShape.parse({
      ...page,
      names: [...listed.names, ...(page.names ?? [])],
      numbers: [...listed.numbers, ...(page.numbers ?? [])],
      prefectures: [...listed.prefectures, ...(page.prefectures ?? [])],
      statuses: [...listed.statuses, ...(page.statuses ?? [])],
      unreadableMarks: marksOf(table, id),
    })
    return { id, entry }
  })
}

function statementsOfLine({ sourceId, asOf }: ListFile, line: ListLine) {
  const citation = { sourceId, asOf }
  return {
    names: [{ value: line.name, ...citation }],
    numbers: [{ value: line.number, basis: 'orderOfEstablishment', ...citation }],
    prefectures: [{ value: line.prefecture, ...citation }],
    statuses: [
      {
        value: line.dissolvedOn ? 'dissolved' : 'certified',
        endedOn: line.dissolvedOn ?? null,
        text: line.text ?? null,
        ...citation,
      },
    ],
  }
}

function marksOf({ rows, ...table }: ActivityTableFile, id: string) {
  const row = rows.find((each) => each.id === id)
  return row ? { ...table, marks: row.marks } : null
}
