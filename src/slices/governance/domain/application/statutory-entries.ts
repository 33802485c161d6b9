import type { CertificationCase } from '../certification-case.ts'

/** What 令5条の15 asks the application to state. */
export interface StatutoryEntry {
  readonly name: 'name' | 'representativeName' | 'officeMunicipality' | 'businesses'
  readonly title: string
  readonly article: string
  /** One line each; null when nobody has stated it. */
  readonly value: readonly string[] | null
  /** What the stated value still lacks on the form. */
  readonly remaining: string | null
  readonly supplier: string
}

const stated = (...lines: readonly (string | undefined)[]): readonly string[] | null => {
  const written = lines.filter((line) => line !== undefined).filter((line) => line.trim() !== '')
  return written.length > 0 ? written : null
}

export function statutoryEntries(facts: CertificationCase): readonly StatutoryEntry[] {
  const { name, representativeName, officeMunicipality: office, businesses = [] } = facts
  const entry = { supplier: '法人の事務局', remaining: null }
  return [
    { ...entry, name: 'name', title: '名称', article: '令5条の15第1号', value: stated(name) },
    {
      ...entry,
      name: 'representativeName',
      title: '代表者の氏名',
      article: '令5条の15第1号',
      value: stated(representativeName),
    },
    {
      ...entry,
      name: 'officeMunicipality',
      title: '主たる事務所の所在地',
      article: '令5条の15第2号',
      value: stated(office && `${office.prefecture}${office.name}`),
      // A case names the municipality of its office and nothing finer.
      remaining: office ? '町名及び番地' : null,
    },
    {
      ...entry,
      name: 'businesses',
      title: '医療連携推進業務の内容',
      article: '令5条の15第3号',
      value: stated(...businesses),
    },
  ]
}
