import { readInstitutionCode } from '../../../../../foundation/institution-code.ts'
import type { LetterInstitution } from '../referral-draft.ts'
import type { LetterLabel } from './letter-labels.ts'
import type { LetterPart } from './split-letter.ts'

export const isOfInstitution = (label: LetterLabel): boolean =>
  label === 'sender' || label === 'receiver' || label === 'institutionCode'

/** Who writes and to whom. A code under a heading of its own belongs to the institution named before it. */
export function institutionsOf(parts: readonly LetterPart[]): readonly LetterInstitution[] {
  const found: LetterInstitution[] = []
  for (const { label, where, text } of parts) {
    const last = found.at(-1)
    if (label === 'institutionCode' && last && last.institutionCode === null)
      found[found.length - 1] = { ...last, institutionCode: readInstitutionCode(text.split('\n')[0] ?? '') }
    if ((label === 'sender' || label === 'receiver') && text !== '')
      found.push({ part: label, name: institutionName(text), institutionCode: codeWithin(text), where })
  }
  return found.filter(({ name, institutionCode }) => name !== '' || institutionCode !== null)
}

/** From here on it is a person, a department or a courtesy, or the code in brackets. */
const afterTheName = /^[（(]|担当|先生|御中|侍史|机下|様$|医師|[科室課]$/u

function institutionName(text: string): string {
  const words = (text.split('\n')[0] ?? '').split(/[\s　]+/u).filter((word) => word !== '')
  const end = words.findIndex((word) => afterTheName.test(word))
  return words
    .slice(0, end < 0 ? words.length : end)
    .join(' ')
    .replace(/[（(].*$/u, '')
}

function codeWithin(text: string): string | null {
  const [digits = ''] = /(?<!\d)\d{10}(?!\d)/.exec(text.normalize('NFKC')) ?? []
  return readInstitutionCode(digits)
}
