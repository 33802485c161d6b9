import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { fail, type Result, succeed } from '../../../../../foundation/result.ts'
import { collectDraft, type DraftCollector, type Found } from '../collect-draft.ts'
import { noteDrugs, noteFunctioning, noteInfections, noteProcedures, notePurpose } from '../note-guesses.ts'
import type { ImportProblem } from '../referral-draft.ts'
import type { LetterLabel } from './letter-labels.ts'
import { institutionsOf, isOfInstitution } from './read-institutions.ts'
import { readPersonPart } from './read-person-part.ts'
import { type LetterPart, splitLetter } from './split-letter.ts'

/** A 診療情報提供書 as text: pasted, or copied out of a PDF. Its headings say what each part is. */
export function readLetter(letter: string): Result<DraftCollector, ImportProblem> {
  const parts = splitLetter(letter)
  if (!parts.some(({ label }) => label !== undefined)) {
    const message =
      '「患者氏名」「傷病名」などの見出しが見つかりません。診療情報提供書の文章を、見出しごと貼り付けてください。'
    return fail({ where: '本文', message })
  }
  const draft = collectDraft()
  for (const part of parts) readPart(part, draft)
  for (const institution of institutionsOf(parts)) draft.addInstitution(institution)
  return succeed(draft)
}

function readPart({ label, where, text }: LetterPart, draft: DraftCollector) {
  if (text === '') return label && draft.leaveOut(where, '文書では空です。')
  if (label === undefined) return draft.leaveOut(where, '依頼の欄に対応する見出しがありません。')
  const found = { where, words: text }
  if (isOfInstitution(label)) return
  if (!readPersonPart(label, found, draft)) readers[label]?.(found, draft)
}

type ReadPart = (found: Found, draft: DraftCollector) => void

const readers: Readonly<Partial<Record<LetterLabel, ReadPart>>> = {
  mainDiagnosis: readDiagnoses,
  purpose: (found, draft) => notePurpose(draft, found),
  infections: (found, draft) => noteInfections(draft, found),
  procedures: (found, draft) => noteProcedures(draft, found),
  functioning: (found, draft) => noteFunctioning(draft, found),
  onsetOn: (found, draft) => readDay('onsetOn', found, draft),
  operationOn: (found, draft) => readDay('operationOn', found, draft),
  drugs: (found, draft) => noteDrugs(draft, [found]),
  communication: (found, draft) => draft.setNeed('communication', found.words, found),
  otherDiagnoses: (found, draft) => draft.addPassage('otherDiagnoses', found),
  course: (found, draft) => draft.addPassage('course', found),
  allergies: (found, draft) => draft.addPassage('allergies', found),
  diet: (found, draft) => draft.addPassage('diet', found),
  wish: (found, draft) => draft.addPassage('wish', found),
  tests: left('検査結果は、文書を添付して伝えてください。'),
  family: left('依頼の欄に家族歴はありません。'),
  remarks: left('必要な内容は、経過などに書いてください。'),
  doctor: left('医師は、依頼の欄にありません。必要なら、経過などに書いてください。'),
}

function left(because: string): ReadPart {
  return ({ where }, draft) => draft.leaveOut(where, because)
}

/** The first line is the main one: `1. 大腿骨頸部骨折`, or several with ① ②. */
function readDiagnoses({ where, words }: Found, draft: DraftCollector) {
  const names = words
    .split(/\n|[①-⑳]|(?<=[\s　])(?=\d{1,2}[.．)）])/u)
    .map((name) =>
      name.replace(/^[\s　]*(?:[#＃(（][\s　]*[\d０-９]{1,2}[.．)）]?|[\d０-９]{1,2}[.．)）])[\s　]*/u, '').trim(),
    )
    .filter((name) => name !== '')
  const [main, ...others] = names
  if (main) draft.setNeed('mainDiagnosis', main, { where, words: main })
  for (const name of others) draft.addPassage('otherDiagnoses', { where, words: name })
  if (others.length > 0) draft.check('need.mainDiagnosis', '文書の最初の病名を主病名としました。')
}

function readDay(field: 'onsetOn' | 'operationOn', { where, words }: Found, draft: DraftCollector) {
  const [first = ''] = words.split('\n')
  const day = readJapaneseDate(first)
  if (day) draft.setNeed(field, day, { where, words: first })
  else draft.leaveOut(where, `「${first.slice(0, 30).toWellFormed()}」を日付として読めません。`)
}
