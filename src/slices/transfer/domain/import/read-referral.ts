import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { fieldName } from '../field-names.ts'
import { identityInNeed } from '../identity-in-need.ts'
import { ageBandOn, oldestAgeBand } from '../missing-for-sending.ts'
import type { DraftCollector } from './collect-draft.ts'
import { readBundle } from './fhir/read-bundle.ts'
import { plainText } from './plain-text.ts'
import type { ImportProblem, ReferralDraft } from './referral-draft.ts'
import { readLetter } from './text/read-letter.ts'

/** A letter has some pages; its FHIR form may carry narrative of 1 MB a section. */
export const mostDocumentLetters = 2_000_000

/** Reads a referral document, FHIR (JSON) or text, into a draft. It only reads: nothing of the document is ever run. */
export function readReferral(document: string, on: CalendarDate): Result<ReferralDraft, ImportProblem> {
  if (document.length > mostDocumentLetters) {
    const message = `文書が大きすぎます(${mostDocumentLetters / 10_000}万字まで)。画像やPDFを除いて、もう一度お試しください。`
    return fail({ where: '文書', message })
  }
  if (document.trim() === '') return fail({ where: '文書', message: '中身がありません。' })
  const collected = /^\uFEFF?\s*[{[]/.test(document) ? readJson(document) : readLetter(plainText(document))
  return collected.ok ? succeed(finished(collected.value, on)) : collected
}

function readJson(document: string): Result<DraftCollector, ImportProblem> {
  try {
    return readBundle(JSON.parse(document.replace(/^\uFEFF/, '')))
  } catch (error) {
    // The reader itself throws nothing: only text that is no JSON comes here.
    if (!(error instanceof SyntaxError)) throw error
    const [, position] = /position (\d+)/.exec(error.message) ?? []
    const line = position === undefined ? undefined : document.slice(0, Number(position)).split('\n').length
    const where = line === undefined ? '文書の途中' : `${line}行目`
    return fail({ where, message: 'FHIR(JSON)の書式が途中で壊れています。書き出し直したファイルを選んでください。' })
  }
}

/** What follows from several fields: the band of age, and a name that slipped into what candidates will see. */
function finished(collected: DraftCollector, on: CalendarDate): ReferralDraft {
  const { birthOn } = collected.draft().patient
  const band = birthOn && birthOn <= on ? ageBandOn(birthOn, on) : undefined
  if (birthOn && (band === undefined || band > oldestAgeBand))
    collected.check('patient.birthOn', `「${birthOn}」は今日より後か、古すぎる日付です。`)
  else if (birthOn && band !== undefined) collected.setNeed('ageBand', band, { where: '生年月日', words: birthOn })
  const { need, patient } = collected.draft()
  for (const { field, says } of identityInNeed({ inhibitingFactors: {}, ...need }, patient)) {
    collected.check(field, `${says}が入っています。照会先に見える欄なので、消してください。(${fieldName(field)})`)
  }
  return collected.draft()
}
