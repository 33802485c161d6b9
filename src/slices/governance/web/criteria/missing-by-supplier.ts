import { factText, readMissingSentence } from './missing-sentence.ts'

export interface LackingFact {
  readonly text: string
  /** Where the fact is written in a case's text. */
  readonly field: string
  readonly rules: readonly string[]
}

export interface SupplierGroup {
  readonly supplier: string
  readonly facts: readonly LackingFact[]
}

/** What each person would have to be asked, and which criteria wait for the answer. */
export function missingBySupplier(
  rules: readonly { readonly id: string; readonly missing: readonly string[] }[],
): readonly SupplierGroup[] {
  const groups = new Map<string, Map<string, LackingFact & { rules: string[] }>>()
  for (const rule of rules) {
    for (const sentence of new Set(rule.missing)) {
      const { supplier, ...named } = readMissingSentence(sentence)
      const facts = groups.get(supplier) ?? new Map()
      const fact = facts.get(sentence) ?? { text: factText(named), field: named.field, rules: [] }
      fact.rules.push(rule.id)
      groups.set(supplier, facts.set(sentence, fact))
    }
  }
  return [...groups].map(([supplier, facts]) => ({ supplier, facts: [...facts.values()] }))
}
