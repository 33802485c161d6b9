import type { FormError } from '../../../../design/form/form-error.ts'
import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import type { Citation } from '../../domain/source-document.ts'
import { partForms, writtenParts } from './part-forms.ts'
import { isChanged, newRow, type PartForm, rowsOf, type StatementRow } from './statement-row.ts'

/** An entry while somebody edits it: rows for the parts with fields, text for the parts edited as they are stored. */
export interface EntryDraft {
  readonly rows: Readonly<Record<string, readonly StatementRow[]>>
  readonly texts: Readonly<Record<string, string>>
}

/** A new entry begins with the two things every entry must state. */
export function draftOf(entry: AllianceEntry | null): EntryDraft {
  const source = entry as Record<string, unknown> | null
  const rows = partForms.map((form) => {
    const stated = rowsOf(form, (source?.[form.part] as unknown[] | undefined) ?? [])
    const isNeeded = form.part === 'names' || form.part === 'statuses'
    return [form.part, stated.length === 0 && isNeeded ? [newRow(form)] : stated]
  })
  const texts = writtenParts.map((part) => [part, JSON.stringify(source?.[part] ?? emptyPart(part), null, 2)])
  return { rows: Object.fromEntries(rows), texts: Object.fromEntries(texts) }
}

const emptyPart = (part: string): unknown => (part === 'unreadableMarks' ? null : [])

export const fieldId = (row: StatementRow, field: string): string => `${row.id}-${field}`

/** Untouched statements stay word for word; what was changed or added is cited from the document of this correction. */
export function entryFrom(
  draft: EntryDraft,
  citation: Citation,
): Result<Record<string, unknown>, readonly FormError[]> {
  const errors: FormError[] = []
  const entry: Record<string, unknown> = {}
  for (const form of partForms) {
    const rows = (draft.rows[form.part] ?? []).filter((row) => !row.isRemoved)
    entry[form.part] = rows.map((row) => statementFrom(form, row, citation, errors))
  }
  for (const part of writtenParts) {
    try {
      entry[part] = JSON.parse(draft.texts[part] ?? '')
    } catch {
      errors.push({ field: `text-${part}`, message: 'JSONとして読めません。かっこと引用符の対応を確かめてください。' })
    }
  }
  return errors.length > 0 ? fail(errors) : succeed(entry)
}

function statementFrom(form: PartForm, row: StatementRow, citation: Citation, errors: FormError[]): unknown {
  if (!isChanged(form, row)) return row.previous
  const written = form.write(row.values, citation, row.previous)
  if (written.ok) return written.statement
  errors.push({ field: fieldId(row, written.field), message: written.message })
  return null
}

export interface PartChange {
  readonly part: string
  readonly lines: readonly { readonly kind: 'added' | 'removed'; readonly text: string }[]
}

/** What this correction adds and takes away, part by part, as people read it. */
export function changesIn(draft: EntryDraft, entry: AllianceEntry | null): readonly PartChange[] {
  const source = entry as Record<string, unknown> | null
  const inRows = partForms.map((form) => ({
    part: form.part,
    lines: (draft.rows[form.part] ?? []).flatMap((row) => rowLines(form, row)),
  }))
  const inTexts = writtenParts.map((part) => {
    const [before, after] = [JSON.stringify(source?.[part] ?? emptyPart(part), null, 2), draft.texts[part] ?? '']
    return { part, lines: before === after ? [] : textLines(before, after) }
  })
  return [...inRows, ...inTexts].filter((change) => change.lines.length > 0)
}

function rowLines(form: PartForm, row: StatementRow): PartChange['lines'] {
  const before = row.previous
    ? [{ kind: 'removed' as const, text: form.describe(form.read(row.previous as never)) }]
    : []
  if (row.isRemoved) return before
  if (!isChanged(form, row)) return []
  return [...before, { kind: 'added' as const, text: form.describe(row.values) }]
}

function textLines(before: string, after: string): PartChange['lines'] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !fresh.includes(line)).map((text) => ({ kind: 'removed' as const, text })),
    ...fresh.filter((line) => !old.includes(line)).map((text) => ({ kind: 'added' as const, text })),
  ]
}
