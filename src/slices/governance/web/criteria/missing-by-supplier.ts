import { readMissingSentence } from './missing-sentence.ts'

export interface SupplierGroup {
  readonly supplier: string
  readonly facts: readonly { readonly label: string; readonly field: string; readonly rules: readonly string[] }[]
}

/** What each person would have to be asked, and which criteria wait for the answer. */
export function missingBySupplier(
  rules: readonly { readonly id: string; readonly missing: readonly string[] }[],
): readonly SupplierGroup[] {
  const groups = new Map<string, Map<string, { label: string; field: string; rules: string[] }>>()
  for (const rule of rules) {
    for (const sentence of new Set(rule.missing)) {
      const { field, label, supplier } = readMissingSentence(sentence)
      const facts = groups.get(supplier) ?? new Map()
      const fact = facts.get(sentence) ?? { label, field, rules: [] }
      fact.rules.push(rule.id)
      groups.set(supplier, facts.set(sentence, fact))
    }
  }
  return [...groups].map(([supplier, facts]) => ({ supplier, facts: [...facts.values()] }))
}
