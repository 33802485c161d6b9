import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { DraftCollector } from '../collect-draft.ts'
import { plainText, trimmed } from '../plain-text.ts'
import { part, parts, textPart } from './fhir-reading.ts'

const representation = 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation'

/** Name, kana, birth date, sex, number, address and telephone of the document's patient. */
export function readPatient(patient: unknown, draft: DraftCollector): void {
  const where = 'Patient'
  for (const name of parts(patient, 'name')) {
    const words = nameText(name)
    if (!words) continue
    const isKana = isSyllabic(name) || /^[\p{scx=Katakana}\p{scx=Hiragana}\s]+$/u.test(words)
    draft.setPatient(isKana ? 'kana' : 'name', words, { where: `${where}.name`, words })
  }
  const birth = textPart(patient, 'birthDate')
  const birthOn = birth === undefined ? null : readJapaneseDate(birth)
  if (birth && birthOn) draft.setPatient('birthOn', birthOn, { where: `${where}.birthDate`, words: birth })
  else if (birth) draft.leaveOut(`${where}.birthDate`, `生年月日「${shortened(birth)}」を日付として読めません。`)
  const sex = sexes.find((each) => each === part(patient, 'gender'))
  if (sex) draft.setNeed('sex', sex, { where: `${where}.gender`, words: sex })
  const number = textPart(parts(patient, 'identifier')[0], 'value')
  if (number) draft.setPatient('patientNumber', clean(number), { where: `${where}.identifier`, words: clean(number) })
  const address = textPart(parts(patient, 'address')[0], 'text')
  if (address) draft.setPatient('address', clean(address), { where: `${where}.address`, words: clean(address) })
  const phone = parts(patient, 'telecom').find((each) => part(each, 'system') === 'phone')
  const digits = textPart(phone, 'value')
  if (digits) draft.setPatient('phone', clean(digits), { where: `${where}.telecom`, words: clean(digits) })
}

const sexes = ['male', 'female', 'other', 'unknown'] as const
const clean = (text: string): string => trimmed(plainText(text))
const shortened = (text: string): string => clean(text).slice(0, 20)

function nameText(name: unknown): string | undefined {
  const given = parts(name, 'given').filter((each) => typeof each === 'string')
  const written = textPart(name, 'text') ?? [textPart(name, 'family'), ...given].filter(Boolean).join(' ')
  return clean(written) || undefined
}

const isSyllabic = (name: unknown): boolean =>
  parts(name, 'extension').some(
    (extension) => part(extension, 'url') === representation && part(extension, 'valueCode') === 'SYL',
  )
