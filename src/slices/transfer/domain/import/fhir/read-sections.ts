import { parseCalendarDate } from '../../../../../foundation/calendar-date.ts'
import type { DraftCollector, NeedPassage } from '../collect-draft.ts'
import { noteDrugs, noteInfections, noteProcedures, notePurpose } from '../note-guesses.ts'
import { plainText, trimmed } from '../plain-text.ts'
import { conceptText, part, textPart } from './fhir-reading.ts'
import type { ReferralSection } from './section.ts'

type ReadSection = (section: ReferralSection, draft: DraftCollector) => void

/** Every section of the referral letter we know; those that ask for nothing here say why they are left out. */
const readers: Readonly<Record<string, ReadSection>> = {
  '950': ({ text, where }, draft) => notePurpose(draft, { where, words: text }),
  '340': readDiagnoses,
  '360': passage('course'),
  '330': passage('course'),
  '370': passage('otherDiagnoses'),
  '510': readAllergies,
  '520': ({ text, where }, draft) => noteInfections(draft, { where, words: text }),
  '430': readMedication,
  '720': ({ text, where }, draft) => noteProcedures(draft, { where, words: text }),
  '810': ({ text, where }, draft) => noteProcedures(draft, { where, words: text }),
  '730': readOperations,
  '410': ({ text, where }, draft) => draft.setPatient('advanceDirective', text, { where, words: text }),
  '420': (section, draft) => {
    draft.leaveOut(section.where, '本人・家族への説明の内容です。説明の有無は、欄で選んでください。')
  },
  '910': left('照会先は、候補から選びます。'),
  '920': left('依頼元は、サインインしている法人です。'),
  '620': left('検査結果は、文書を添付して伝えてください。'),
}

function left(because: string): ReadSection {
  return ({ where }, draft) => draft.leaveOut(where, because)
}

function passage(key: NeedPassage): ReadSection {
  return ({ text, where }, draft) => draft.addPassage(key, { where, words: text })
}

const nothingKnown = '文書に「該当なし」と書かれています。'
const emptyReasons: Readonly<Record<string, string>> = {
  nilknown: nothingKnown,
  notasked: '文書に「尋ねていない」と書かれています。',
  unavailable: '文書に「情報がない」と書かれています。',
  other: '文書では空です。',
}

export function readSectionInto(section: ReferralSection, draft: DraftCollector) {
  const { where, text, resources, emptyReason, code } = section
  if (emptyReason === 'nilknown' && code === '510') {
    draft.setNeed('allergies', '既知のアレルギーなし', { where, words: text || emptyReason })
    return
  }
  if (emptyReason) return draft.leaveOut(where, emptyReasons[emptyReason] ?? '文書では空です。')
  if (text === '' && resources.length === 0)
    return draft.leaveOut(where, '文書では空です。空の理由も書かれていません。')
  const reader = Object.hasOwn(readers, code) ? readers[code] : undefined
  if (reader) reader(section, draft)
  else draft.leaveOut(where, '依頼の欄に対応する項目がありません。必要な内容は、経過などに書いてください。')
}

function readDiagnoses({ resources, text, where }: ReferralSection, draft: DraftCollector) {
  const conditions = resources.filter((each) => part(each, 'resourceType') === 'Condition')
  const names = namesOf(resources, 'Condition', 'code')
  const [main, ...others] = names.length > 0 ? names : text.split('\n').filter((line) => line !== '')
  if (main) draft.setNeed('mainDiagnosis', main, { where, words: main })
  for (const name of others) draft.addPassage('otherDiagnoses', { where, words: name })
  if (main && others.length > 0) draft.check('need.mainDiagnosis', '文書の最初の病名を主病名としました。')
  const onset = textPart(conditions[0], 'onsetDateTime')
  const onsetOn = onset ? parseCalendarDate(onset.slice(0, 10)) : null
  if (onset && onsetOn) draft.setNeed('onsetOn', onsetOn, { where, words: onset })
  else if (onset) draft.leaveOut(where, `発症日「${clean(onset).slice(0, 20)}」は、日までは書かれていません。`)
}

function readAllergies({ resources, text, where }: ReferralSection, draft: DraftCollector) {
  const names = namesOf(resources, 'AllergyIntolerance', 'code')
  for (const words of names.length > 0 ? names : text.split('\n')) draft.addPassage('allergies', { where, words })
}

function readMedication({ resources, text, where }: ReferralSection, draft: DraftCollector) {
  const drugs = namesOf(resources, 'MedicationRequest', 'medicationCodeableConcept')
  const listed = drugs.length > 0 ? drugs : [text]
  noteDrugs(
    draft,
    listed.map((words) => ({ where, words })),
  )
}

function readOperations(section: ReferralSection, draft: DraftCollector) {
  const { resources, text, where } = section
  const performed = resources.map((each) => textPart(each, 'performedDateTime')).find((each) => each !== undefined)
  const operationOn = performed ? parseCalendarDate(performed.slice(0, 10)) : null
  if (performed && operationOn) draft.setNeed('operationOn', operationOn, { where, words: performed })
  const names = namesOf(resources, 'Procedure', 'code')
  for (const words of names.length > 0 ? names : text.split('\n')) {
    if (words !== '') draft.addPassage('course', { where, words })
  }
}

/** What resources of one type are called, in words. */
const namesOf = (resources: readonly unknown[], type: string, concept: string): string[] =>
  resources
    .filter((each) => part(each, 'resourceType') === type)
    .map((each) => clean(conceptText(part(each, concept))))
    .filter((name) => name !== '')

const clean = (text: string | undefined): string => trimmed(plainText(text ?? ''))
