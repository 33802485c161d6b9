import type { Citation } from '../../domain/source-document.ts'

/** One statement while somebody edits it; `previous` is null for a new one. */
export interface StatementRow {
  readonly id: string
  readonly values: Readonly<Record<string, string>>
  readonly previous: Citation | Readonly<Record<string, unknown>> | null
  readonly isRemoved: boolean
}

export interface RowField {
  readonly name: string
  readonly label: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly hint?: string
  readonly need?: 'required' | 'optional'
}

export type Written =
  | { readonly ok: true; readonly statement: unknown }
  | { readonly ok: false; readonly field: string; readonly message: string }

/** How one part of an entry is edited: which fields a statement has, and how fields and statement become each other. */
export interface PartForm {
  readonly part: string
  readonly fields: readonly RowField[]
  readonly read: (statement: never) => Readonly<Record<string, string>>
  readonly write: (
    values: Readonly<Record<string, string>>,
    citation: Citation,
    previous: StatementRow['previous'],
  ) => Written
  readonly describe: (values: Readonly<Record<string, string>>) => string
}

let made = 0

export function newRow(form: PartForm): StatementRow {
  made += 1
  const values = Object.fromEntries(form.fields.map((field) => [field.name, field.choices?.[0]?.value ?? '']))
  return { id: `new-${made}`, values, previous: null, isRemoved: false }
}

export const rowsOf = (form: PartForm, statements: readonly unknown[]): readonly StatementRow[] =>
  statements.map((statement, index) => ({
    id: `${form.part}-${index}`,
    values: form.read(statement as never),
    previous: statement as StatementRow['previous'],
    isRemoved: false,
  }))

export function isChanged(form: PartForm, row: StatementRow): boolean {
  if (row.previous === null) return true
  const before = form.read(row.previous as never)
  return form.fields.some(({ name }) => before[name] !== row.values[name])
}
