import type { TransferState } from './transfer-lifecycle.ts'

/** `read` to `declined` are the receiver's; `chosen` holds the patient; the last three ended without it. */
export const enquiryStates = [
  'sent',
  'read',
  'underReview',
  'accepted',
  'conditionallyAccepted',
  'waitlisted',
  'declined',
  'chosen',
  'expired',
  'withdrawn',
  'released',
] as const
export type EnquiryState = (typeof enquiryStates)[number]

export const enquiryStateNames: Readonly<Record<EnquiryState, string>> = {
  sent: '未読',
  read: '既読',
  underReview: '検討中',
  accepted: '受入可',
  conditionallyAccepted: '条件付き可',
  waitlisted: '待機',
  declined: '不可',
  chosen: '受入先に決定',
  expired: '期限切れ',
  withdrawn: '取下げ',
  released: '決定取消し',
}

/** Waits for the receiver's word, or may still change it. */
export const openEnquiryStates = [
  'sent',
  'read',
  'underReview',
  'accepted',
  'conditionallyAccepted',
  'waitlisted',
] as const satisfies readonly EnquiryState[]

/** Nothing was said yet: the deadline runs. */
export const unansweredStates = ['sent', 'read', 'underReview'] as const satisfies readonly EnquiryState[]

/** The sender may choose on these words. */
export const choosableStates = ['accepted', 'conditionallyAccepted'] as const satisfies readonly EnquiryState[]

export const answers = ['underReview', 'accepted', 'conditionallyAccepted', 'waitlisted', 'declined'] as const
export type Answer = (typeof answers)[number]

const answerable: readonly EnquiryState[] = [...openEnquiryStates, 'declined', 'expired']

/**
 * Whether the receiver's word counts. A late or changed word is welcome as long as the sender still asks around: a bed
 * that became free today helps today. After a withdrawal it is not, and the refusal says so kindly.
 */
export const mayAnswer = (enquiry: EnquiryState, transfer: TransferState): boolean =>
  transfer === 'enquiring' && answerable.includes(enquiry)

export const enquiryActions = ['markRead', 'answer', 'recordAnswer', 'withdraw', 'choose'] as const
export type EnquiryAction = (typeof enquiryActions)[number]

interface EnquiryStanding {
  readonly state: EnquiryState
  readonly ended: boolean
  /** A facility without an account: the sender's staff writes down what it said. */
  readonly outside: boolean
}

/** What one of the two parties of an enquiry may do with it now. */
export function allowedOnEnquiry(
  { state, ended, outside }: EnquiryStanding,
  transfer: TransferState,
  party: 'sender' | 'receiver',
): EnquiryAction[] {
  if (ended || !mayAnswer(state, transfer)) return []
  if (party === 'receiver') return state === 'sent' ? ['markRead', 'answer'] : ['answer']
  const choosable: readonly EnquiryState[] = choosableStates
  return [
    ...(outside ? (['recordAnswer'] as const) : []),
    'withdraw',
    ...(choosable.includes(state) ? (['choose'] as const) : []),
  ]
}

export const declineCodes = [
  'noBed',
  'noFittingBed',
  'staffing',
  'procedure',
  'drugOrCost',
  'infection',
  'dementiaOrBehaviour',
  'guardianOrGuarantor',
  'payment',
  'wardCriteria',
  'unstable',
  'distance',
  'familyDeclined',
  'duplicate',
  'other',
] as const
export type DeclineCode = (typeof declineCodes)[number]

export const declineCodeNames: Readonly<Record<DeclineCode, string>> = {
  noBed: '空床がない',
  noFittingBed: '性別・個室・隔離に合う空床がない',
  staffing: '人員が足りない',
  procedure: '処置に対応できない',
  drugOrCost: '薬剤・費用に対応できない',
  infection: '感染症に対応できない',
  dementiaOrBehaviour: '認知症・行動症状に対応できない',
  guardianOrGuarantor: '身元保証・後見がない',
  payment: '支払いの見込みがない',
  wardCriteria: '病棟の基準(発症からの日数・対象疾患など)に合わない',
  unstable: '状態が不安定',
  distance: '距離が遠い',
  familyDeclined: '家族が希望しない',
  duplicate: '重複した照会',
  other: 'その他',
}
