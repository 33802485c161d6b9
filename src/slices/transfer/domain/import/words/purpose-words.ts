import type { Purpose } from '../../transfer-kind.ts'

const words: readonly (readonly [Purpose, RegExp])[] = [
  ['terminalCare', /看取り|緩和ケア|終末期|ターミナル/],
  ['dialysis', /透析/],
  ['respite', /レスパイト/],
  ['rehabilitation', /リハビリ|リハ(?:継続|目的|転院)|機能訓練/],
  ['longTermCare', /長期療養|療養(?:目的|継続|病棟|病床)|施設入所/],
  ['examination', /精査|検査|診察/],
  ['continuedTreatment', /治療|加療|継続診療/],
]

/** What a sentence about the purpose says most narrowly; undefined when none of our words is in it. */
export const purposeIn = (text: string): Purpose | undefined =>
  words.find(([, pattern]) => pattern.test(text.normalize('NFKC')))?.[0]
