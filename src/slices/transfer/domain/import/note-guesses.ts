import type { DraftCollector, Found } from './collect-draft.ts'
import { functioningIn } from './words/functioning-words.ts'
import { positiveInfections } from './words/infection-words.ts'
import { proceduresIn } from './words/procedure-words.ts'
import { purposeIn } from './words/purpose-words.ts'

/** Choices taken from sentences: always to be checked by a person, because a sentence can say the opposite. */
export function notePurpose(draft: DraftCollector, { where, words }: Found) {
  const purpose = purposeIn(words)
  if (purpose === undefined)
    return draft.leaveOut(where, '目的を、選択肢のどれとも読めません。目的の欄で選んでください。')
  draft.setNeed('purpose', purpose, { where, words })
  draft.check('need.purpose', `「${words.slice(0, 60).toWellFormed()}」から選びました。`)
}

export function noteInfections(draft: DraftCollector, { where, words }: Found) {
  const codes = positiveInfections(words)
  if (codes.length === 0)
    return draft.leaveOut(where, '陽性と読める感染症はありません。文書を見て、感染症の欄を選んでください。')
  draft.setNeed(
    'infections',
    codes.map((code) => ({ code })),
    { where, words },
  )
  draft.check('need.infections', '陽性と読めるものを選びました。検査日と、ほかの感染症を確かめてください。')
}

export function noteProcedures(draft: DraftCollector, { where, words }: Found) {
  const codes = proceduresIn(words)
  if (codes.length === 0) return draft.leaveOut(where, '処置の選択肢に当たる言葉がありません。')
  draft.setNeed(
    'procedures',
    codes.map((code) => ({ code })),
    { where, words },
  )
  draft.check('need.procedures', '文書に名前のある処置を選びました。今も続いているものだけを残してください。')
}

export function noteFunctioning(draft: DraftCollector, found: Found) {
  const { activities, barthelIndex, bedriddenLevel, dementiaLevel } = functioningIn(found.words)
  const hasActivities = Object.keys(activities).length > 0
  if (hasActivities) {
    draft.setNeed('activities', activities, found)
    draft.check('need.activities', '文から読み取りました。介助の程度を確かめてください。')
  }
  if (barthelIndex !== undefined) draft.setNeed('barthelIndex', barthelIndex, found)
  if (bedriddenLevel) draft.setNeed('bedriddenLevel', bedriddenLevel, found)
  if (dementiaLevel) draft.setNeed('dementiaLevel', dementiaLevel, found)
  if (!hasActivities && barthelIndex === undefined && !bedriddenLevel && !dementiaLevel)
    draft.leaveOut(found.where, 'ADLを読み取れません。欄で選んでください。')
}

export function noteDrugs(draft: DraftCollector, drugs: readonly Found[]) {
  for (const drug of drugs) draft.addPassage('specialDrugs', drug)
  draft.check('need.specialDrugs', '処方の全体を読みました。照会先に伝える高額・特殊な薬剤だけを残してください。')
}
