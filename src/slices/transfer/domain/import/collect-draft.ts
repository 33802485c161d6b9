import { fieldName, type RequestField } from '../field-names.ts'
import type { TransferNeed } from '../need/transfer-need.ts'
import type { Patient } from '../patient.ts'
import type { FieldToCheck, LeftOut, LetterInstitution, ReadField, ReferralDraft } from './referral-draft.ts'

/** The words of the document a value comes from. */
export interface Found {
  readonly where: string
  readonly words: string
}

export type NeedPassage = 'mainDiagnosis' | 'otherDiagnoses' | 'course' | 'specialDrugs' | 'allergies' | 'diet' | 'wish'

/** As the request's shape has it; what is longer is cut and says so. Every other field is one line. */
const passages: readonly RequestField[] = ['need.otherDiagnoses', 'need.course', 'need.specialDrugs', 'need.wish']
const mostLetters = { passage: 4000, line: 200 } as const

export interface DraftCollector {
  setNeed<Key extends keyof TransferNeed>(key: Key, value: TransferNeed[Key], found: Found): void
  setPatient<Key extends keyof Patient>(key: Key, value: Patient[Key], found: Found): void
  /** Adds a text to what was read before into the same field. */
  addPassage(key: NeedPassage, found: Found): void
  leaveOut(where: string, because: string): void
  check(field: RequestField, because: string): void
  addInstitution(institution: LetterInstitution): void
  draft(): ReferralDraft
}

/** Gathers what a reader understands. The first statement of a field stands; a different second one is said, not taken. */
export function collectDraft(): DraftCollector {
  const need: Partial<Record<string, unknown>> = Object.create(null)
  const patient: Partial<Record<string, unknown>> = Object.create(null)
  const read: ReadField[] = []
  const leftOut: LeftOut[] = []
  const toCheck: FieldToCheck[] = []
  const institutions: LetterInstitution[] = []

  const check = (field: RequestField, because: string) => {
    if (!toCheck.some((each) => each.field === field && each.because === because)) toCheck.push({ field, because })
  }
  const fitted = (field: RequestField, text: string): string => {
    const isPassage = passages.includes(field)
    const most = isPassage ? mostLetters.passage : mostLetters.line
    const written = isPassage ? text : text.replaceAll('\n', ' ')
    if (written.length <= most) return written
    check(field, `長いので、初めの${most}字だけを読みました。続きを確かめてください。`)
    // Half of a letter is no letter.
    return written
      .slice(0, most)
      .toWellFormed()
      .replace(/\uFFFD$/u, '')
  }
  const set = (field: RequestField, value: unknown, { where, words }: Found) => {
    const [part, key] = field.split('.') as ['need' | 'patient', string]
    const target = part === 'need' ? need : patient
    const taken = typeof value === 'string' ? fitted(field, value) : value
    if (target[key] === undefined) {
      target[key] = taken
      read.push({ field, where, words })
    } else if (JSON.stringify(target[key]) !== JSON.stringify(taken)) {
      check(field, `文書に違う${fieldName(field)}が2つあります。別の患者の文書が混ざっていないか、確かめてください。`)
    }
  }
  return {
    setNeed: (key, value, found) => set(`need.${key}`, value, found),
    setPatient: (key, value, found) => set(`patient.${key}`, value, found),
    addPassage: (key, { where, words }) => {
      if (words === '') return
      const before = need[key]
      const between = passages.includes(`need.${key}`) ? '\n' : '、'
      need[key] = fitted(`need.${key}`, typeof before === 'string' ? `${before}${between}${words}` : words)
      read.push({ field: `need.${key}`, where, words })
    },
    leaveOut: (where, because) => leftOut.push({ where, because }),
    check,
    addInstitution: (institution) => institutions.push(institution),
    draft: () => ({ need: { ...need }, patient: { ...patient }, read, leftOut, toCheck, institutions }),
  }
}
