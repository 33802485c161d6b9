import type { MissingFact } from '../../../foundation/rule.ts'
import type { Member } from './certification-case.ts'

/** Who could state a fact, in words for people. */
export const suppliers = {
  office: '法人の事務局',
  member: '当該社員',
  officer: '当該役員',
  prefecture: '都道府県の担当課',
  accountant: '法人の会計担当',
} as const

export const missingFact = (field: string, label: string, supplier: string): MissingFact => ({ field, label, supplier })

export const memberField = (member: Member, field: keyof Member): string => `members[${member.name}].${field}`

/** One line for people: the field, the fact, and who could supply it. */
export const formatMissingFact = (fact: MissingFact): string => `${fact.field}: ${fact.label}(確認先: ${fact.supplier})`

/** Two rules may miss the same fact, and one rule may miss it twice; people read it once. */
export const withoutRepeats = (facts: readonly MissingFact[]): readonly MissingFact[] => [
  ...new Map(facts.map((fact) => [formatMissingFact(fact), fact])).values(),
]
