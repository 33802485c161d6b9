import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { DraftCollector, Found } from '../collect-draft.ts'
import type { LetterLabel } from './letter-labels.ts'

/** Reads a part that says who the patient is; false when the part is about something else. */
export function readPersonPart(label: LetterLabel, { where, words }: Found, draft: DraftCollector): boolean {
  const [line = '', ...following] = words.split('\n')
  const found = { where, words: line }
  const read = readers[label]
  if (!read) return false
  read(found, draft)
  if (following.length > 0) draft.leaveOut(where, `続く${following.length}行は、どの項目か分かりません。`)
  return true
}

type ReadLine = (found: Found, draft: DraftCollector) => void

const readers: Readonly<Partial<Record<LetterLabel, ReadLine>>> = {
  name: readName,
  kana: (found, draft) => setWords('kana', withoutTitle(found.words), found, draft),
  birthOn: readBirth,
  sex: readSex,
  age: readAge,
  address: (found, draft) => setWords('address', found.words, found, draft),
  phone: (found, draft) => setWords('phone', found.words, found, draft),
  patientNumber: (found, draft) => setWords('patientNumber', found.words, found, draft),
  keyPerson: readKeyPerson,
  careLevel: readCareLevel,
  directive: (found, draft) => setWords('advanceDirective', found.words, found, draft),
}

type WordField = 'name' | 'kana' | 'address' | 'phone' | 'patientNumber' | 'advanceDirective'

function setWords(field: WordField, words: string, { where }: Found, draft: DraftCollector) {
  if (words !== '') draft.setPatient(field, words, { where, words })
}

const withoutTitle = (name: string): string => name.replace(/[\s　]*(?:様|殿)[\s　]*$/u, '').trim()

/** The kana often stands in brackets behind the name. */
function readName({ where, words }: Found, draft: DraftCollector) {
  const [, name = words, kana] =
    /^(.{1,80}?)[\s　]*[(（]([\p{scx=Hiragana}\p{scx=Katakana}\s　・]{2,80})[)）]/u.exec(words) ?? []
  setWords('name', withoutTitle(name), { where, words }, draft)
  if (kana) setWords('kana', kana.trim(), { where, words }, draft)
}

/** Behind the day stands often the age, in brackets or not: （83歳）. */
function readBirth({ where, words }: Found, draft: DraftCollector) {
  const written = words
    .replace(/[\s　]*[(（]?[\s　]*(?:満)?[\d０-９]{1,3}[\s　]*(?:歳|才)[\s　]*[)）]?[\s　]*(?:生)?$/u, '')
    .replace(/生$/u, '')
  const birthOn = readJapaneseDate(written)
  if (birthOn) draft.setPatient('birthOn', birthOn, { where, words: written.trim() })
  else draft.leaveOut(where, `生年月日「${words.slice(0, 30).toWellFormed()}」を日付として読めません。`)
}

function readSex({ where, words }: Found, draft: DraftCollector) {
  const [, sex] = /(男|女)/u.exec(words) ?? []
  if (sex) draft.setNeed('sex', sex === '男' ? 'male' : 'female', { where, words: sex })
  else draft.leaveOut(where, '性別を読み取れません。')
}

function readAge({ where, words }: Found, draft: DraftCollector) {
  const [digits] = /\d{1,3}/u.exec(words.normalize('NFKC')) ?? []
  const age = Number(digits)
  if (age >= 0 && age < 130) draft.setNeed('ageBand', Math.floor(age / 10) * 10, { where, words })
  else draft.leaveOut(where, '年齢を読み取れません。')
}

function readKeyPerson({ where, words }: Found, draft: DraftCollector) {
  const [, name = words, relation] = /^([^(（]{1,80})[(（]([^)）]{1,20})[)）]/u.exec(words) ?? []
  const kept = { name: withoutTitle(name), ...(relation ? { relation: relation.trim() } : {}) }
  if (kept.name === '' || kept.name.length > 200) return draft.leaveOut(where, 'キーパーソンの氏名を読み取れません。')
  draft.setPatient('keyPerson', kept, { where, words })
}

function readCareLevel({ where, words }: Found, draft: DraftCollector) {
  const [level] = /要(?:介護|支援)[\s　]*[1-5１-５]|申請中|非該当|未申請/u.exec(words) ?? []
  if (level) draft.setPatient('careInsurance', { level }, { where, words })
  else draft.leaveOut(where, '要介護度を読み取れません。')
}
