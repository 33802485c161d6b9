/** A missing fact as answers carry it, taken apart: which field, what fact of whom or what, who could state it. */
export interface MissingSentence {
  readonly field: string
  /** The names in the field's path: whose fact it is, which the label alone does not say. */
  readonly subject: string
  readonly label: string
  readonly supplier: string
}

const pattern = /^(?<field>(?:[^:[]|\[[^\]]*\])+): (?<label>.+)\(確認先: (?<supplier>[^)]+)\)$/s

/** A sentence in another form is kept whole, for the reader to see. */
export function readMissingSentence(sentence: string): MissingSentence {
  const groups = pattern.exec(sentence)?.groups
  const field = groups?.field ?? ''
  return {
    field,
    subject: [...field.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => nameOrPlace(name)).join(' '),
    label: groups?.label ?? sentence,
    supplier: groups?.supplier ?? '確認先の記載なし',
  }
}

/** What has no name yet is called by its place in the list. */
const nameOrPlace = (name: string): string => (/^\d+$/.test(name) ? `${Number(name) + 1}件目` : name)

/** 医療法人 甲 訪問看護ステーション乙：施設の種別 */
export const factText = ({ subject, label }: Pick<MissingSentence, 'subject' | 'label'>): string =>
  subject ? `${subject}：${label}` : label
