/** What moves: every kind runs through the one life cycle; `lifecycle/transfer-lifecycle.ts` says which steps a kind skips. */
export const transferKinds = ['transfer', 'referral', 'backReferral', 'stepDownTransport'] as const
export type TransferKind = (typeof transferKinds)[number]

export const transferKindNames: Readonly<Record<TransferKind, string>> = {
  transfer: '転院',
  referral: '紹介',
  backReferral: '逆紹介',
  stepDownTransport: '下り搬送',
}

export const purposes = [
  'continuedTreatment',
  'rehabilitation',
  'longTermCare',
  'terminalCare',
  'dialysis',
  'respite',
  'examination',
  'other',
] as const
export type Purpose = (typeof purposes)[number]

export const purposeNames: Readonly<Record<Purpose, string>> = {
  continuedTreatment: '治療の継続',
  rehabilitation: 'リハビリテーション',
  longTermCare: '長期療養',
  terminalCare: '看取り・緩和ケア',
  dialysis: '透析',
  respite: 'レスパイト',
  examination: '診察・検査',
  other: 'その他',
}

export const urgencies = ['sameDay', 'soon', 'planned'] as const
export type Urgency = (typeof urgencies)[number]

export const urgencyNames: Readonly<Record<Urgency, string>> = {
  sameDay: '当日中',
  soon: '数日以内',
  planned: '予定どおり',
}
