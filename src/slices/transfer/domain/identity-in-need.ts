import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../foundation/japanese-date.ts'
import { nameKey, searchKey } from '../../../foundation/japanese-text.ts'
import type { RequestField } from './field-names.ts'
import type { TransferNeed } from './need/transfer-need.ts'
import type { Patient } from './patient.ts'

export interface IdentityFound {
  readonly field: Extract<RequestField, `need.${string}`>
  /** `患者の氏名`, to be read before 「が入っています」. */
  readonly says: string
}

/**
 * Where the need's own words say who the patient is. Invited facilities read the need before anybody accepts, so neither
 * the form nor the server lets it pass.
 */
export function identityInNeed(need: TransferNeed, patient: Partial<Patient> | null): IdentityFound[] {
  if (!patient) return []
  const signs = signsOf(patient)
  return Object.entries(need).flatMap(([key, value]) => {
    const text = writtenIn(value, 0).join('\n')
    if (text === '') return []
    const seen = readingOf(text)
    return signs
      .filter(({ isIn }) => isIn(seen))
      .map(({ says }) => ({ field: `need.${key}` as IdentityFound['field'], says }))
  })
}

/** What of the patient a text of its own gives away: a message, before a receiver is chosen. */
export const identityInText = (text: string, patient: Partial<Patient>): string[] => {
  const seen = readingOf(text)
  return signsOf(patient).flatMap(({ says, isIn }) => (isIn(seen) ? [says] : []))
}

/** Every text inside a field, except days and codes, which say nothing by themselves. */
function writtenIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : [value]
  if (typeof value !== 'object' || value === null || depth > 4) return []
  return Object.values(value).flatMap((each) => writtenIn(each, depth + 1))
}

/** One text in the forms in which it is compared. */
interface Reading {
  readonly key: string
  readonly kanaKey: string
  readonly digits: readonly string[]
  readonly words: readonly string[]
  readonly days: readonly CalendarDate[]
}

function readingOf(text: string): Reading {
  const plain = text.normalize('NFKC')
  return {
    key: searchKey(text),
    kanaKey: spellingKey(text),
    digits: (plain.match(/\d[\d\s()‐-―−ー-]{6,24}\d/gu) ?? []).map(digitsOf),
    words: plain.toLowerCase().match(/[a-z0-9-]{4,40}/gu) ?? [],
    days: (plain.match(writtenDay) ?? []).map(readJapaneseDate).filter((day) => day !== null),
  }
}

const writtenDay =
  /(?:(?:令和|平成|昭和|大正|明治|[RHSTM])\s?(?:\d{1,2}|元)|\d{4})\s?(?:年|[./-])\s?\d{1,2}\s?(?:月|[./-])\s?\d{1,2}日?|(?<!\d)\d{8}(?!\d)/giu

/** Letters that one name is written with, as one of them; hyphens, dots and invisible marks between letters say nothing. */
const sameLetters = [
  '高髙',
  '崎﨑嵜',
  '吉𠮷',
  '浜濱濵',
  '辺邊邉',
  '斎斉齋齊',
  '沢澤',
  '広廣',
  '国國',
  '島嶋嶌',
  '桜櫻',
  '竜龍',
  '富冨',
]
const letterFor = new Map(sameLetters.flatMap(([first = '', ...others]) => others.map((other) => [other, first])))
const spellingKey = (text: string): string =>
  [...nameKey(text).replace(/[\p{P}\p{S}\p{Cf}]/gu, '')].map((letter) => letterFor.get(letter) ?? letter).join('')

const digitsOf = (text: string): string => text.replace(/\D/g, '')

interface Sign {
  readonly says: string
  readonly isIn: (reading: Reading) => boolean
}

function signsOf(patient: Partial<Patient>): Sign[] {
  const { birthOn, patientNumber, address, keyPerson } = patient
  const number = patientNumber?.normalize('NFKC').toLowerCase().trim()
  const place = address === undefined ? '' : placeKey(address)
  return [
    ...nameSigns('患者の氏名', patient.name),
    ...nameSigns('患者のよみがな', patient.kana),
    ...nameSigns('キーパーソンの氏名', keyPerson?.name),
    ...phoneSigns('患者の電話番号', patient.phone),
    ...phoneSigns('キーパーソンの電話番号', keyPerson?.phone),
    ...(birthOn ? [{ says: '患者の生年月日', isIn: ({ days }: Reading) => days.includes(birthOn) }] : []),
    ...(number && number.length >= 4
      ? [{ says: '患者番号', isIn: ({ words }: Reading) => words.includes(number) }]
      : []),
    ...(place ? [{ says: '患者の住所', isIn: ({ key }: Reading) => key.includes(place) }] : []),
  ]
}

/** The whole name anywhere; a part of it only with a title behind, because 林 and 森 are words, too. */
function nameSigns(says: string, name: string | undefined): Sign[] {
  const key = name === undefined ? '' : spellingKey(name)
  if (key.length < 2 || name === undefined) return []
  const titled = name
    .split(/[\s　]+/u)
    .map(spellingKey)
    .filter((part) => part !== '' && part !== key)
    .flatMap((part) => ['様', 'サン', '氏', '殿', '君', 'クン', 'チャン'].map((title) => part + title))
  return [{ says, isIn: ({ kanaKey }) => kanaKey.includes(key) || titled.some((each) => kanaKey.includes(each)) }]
}

function phoneSigns(says: string, phone: string | undefined): Sign[] {
  const number = digitsOf(phone?.normalize('NFKC') ?? '')
  return number.length < 9 ? [] : [{ says, isIn: ({ digits }) => digits.some((each) => each.includes(number)) }]
}

/** What lies below the municipality: a municipality alone may be named as a wish. */
function placeKey(address: string): string {
  const below = /^(?:.{2,3}[都道府県])?(?:.{1,6}郡)?.{1,8}?[市区町村](?:.{1,4}区)?(.+)$/u.exec(address.trim())?.[1]
  const key = searchKey(below ?? address)
  return key.length >= 4 ? key : ''
}
