import type { FactField, FactGroup } from './fact-field.ts'

/** The groups, with names in each field that offers what another topic records; another may still be written. */
export function withOfferedNames(groups: readonly FactGroup[], names: readonly string[]): readonly FactGroup[] {
  const choices = names.map((name) => ({ value: name, label: name }))
  const offering = <Field extends FactField>(field: Field): Field => {
    if (field.kind === 'entries') return { ...field, fields: field.fields.map(offering) }
    return 'offers' in field ? { ...field, choices } : field
  }
  return groups.map((group) => ({ ...group, fields: group.fields.map(offering) }))
}
