/** A missing fact as answers carry it, taken apart: which field, what fact, who could state it. */
export interface MissingSentence {
  readonly field: string
  readonly label: string
  readonly supplier: string
}

const pattern = /^(?<field>[^:]+): (?<label>.+)\(確認先: (?<supplier>[^)]+)\)$/s

/** A sentence in another form is kept whole, for the reader to see. */
export function readMissingSentence(sentence: string): MissingSentence {
  const groups = pattern.exec(sentence)?.groups
  return {
    field: groups?.field ?? '',
    label: groups?.label ?? sentence,
    supplier: groups?.supplier ?? '確認先の記載なし',
  }
}
