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
