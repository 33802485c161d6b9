import type { TransferKind } from '../transfer-kind.ts'

export const transferStates = [
  'draft',
  'enquiring',
  'receiverChosen',
  'interviewed',
  'dateFixed',
  'documentsComplete',
  'transportBooked',
  'departed',
  'arrived',
  'handedOver',
  'replied',
  'closed',
  'cancelled',
  'returned',
] as const
export type TransferState = (typeof transferStates)[number]

export const transferStateNames: Readonly<Record<TransferState, string>> = {
  draft: '下書き',
  enquiring: '照会中',
  receiverChosen: '受入先決定',
  interviewed: '家族面談済み',
  dateFixed: '日程確定',
  documentsComplete: '書類完了',
  transportBooked: '搬送手配済み',
  departed: '出発',
  arrived: '到着',
  handedOver: '引継ぎ確認済み',
  replied: '返書送付済み',
  closed: '完了',
  cancelled: '中止',
  returned: '戻り',
}

/** Nothing follows these; the case is read-only, its conversation too. */
export const endStates: readonly TransferState[] = ['closed', 'cancelled', 'returned']
export const isOver = (state: TransferState): boolean => endStates.includes(state)

/** `receiver` is the chosen one; an invited facility that was not chosen takes no step of the case. */
export type Party = 'sender' | 'receiver'
export const parties: readonly Party[] = ['sender', 'receiver']

export const transferSteps = [
  'sendEnquiries',
  'chooseReceiver',
  'releaseReceiver',
  'recordInterview',
  'fixDate',
  'completeDocuments',
  'bookTransport',
  'depart',
  'arrive',
  'confirmHandover',
  'sendReply',
  'close',
  'cancel',
  'returnPatient',
  'takeBack',
] as const
export type TransferStep = (typeof transferSteps)[number]

export const transferStepNames: Readonly<Record<TransferStep, string>> = {
  sendEnquiries: '受入照会を送る',
  chooseReceiver: '受入先を決める',
  releaseReceiver: '受入先の決定を取り消す',
  recordInterview: '家族面談を記録する',
  fixDate: '日程を確定する',
  completeDocuments: '書類の完了を記録する',
  bookTransport: '搬送を手配する',
  depart: '出発を記録する',
  arrive: '到着を記録する',
  confirmHandover: '引継ぎを確認する',
  sendReply: '返書を送る',
  close: '完了にする',
  cancel: '中止する',
  returnPatient: '戻りを記録する',
  takeBack: '直前の記録を取り消す',
}

/** What a step needs beyond state and party. The server refuses without it, and the screen asks for it. */
export type StepNeed =
  | 'reason'
  | 'date'
  | 'twoIdentifiers'
  | 'openEnquiries'
  | 'answeredEnquiry'
  | 'ownLastStep'
  | 'absentHolder'

export interface StepRow {
  readonly step: TransferStep
  readonly from: readonly TransferState[]
  readonly to: TransferState
  readonly by: readonly Party[]
  readonly kinds?: readonly TransferKind[]
  readonly needs?: readonly StepNeed[]
  /** Of `takeBack`: the step it undoes. */
  readonly undoes?: TransferStep
}

const beforeDeparture = ['receiverChosen', 'interviewed', 'dateFixed', 'documentsComplete', 'transportBooked'] as const
/** On the way or there: only who holds the patient can say how it went on. */
export const waitingForHolder = ['departed', 'arrived', 'handedOver'] as const
const inpatientKinds = ['transfer', 'stepDownTransport'] as const
const outpatientKinds = ['referral', 'backReferral'] as const

/**
 * The interview and the
 * transport may be left out, because not every family comes and not every patient is driven; the date and the documents
 * may not. A visit (紹介・逆紹介) needs neither a bed's date agreed by both nor a departure.
 */
const stepsOnward: readonly StepRow[] = [
  { step: 'sendEnquiries', from: ['draft', 'enquiring'], to: 'enquiring', by: ['sender'], needs: ['openEnquiries'] },
  { step: 'chooseReceiver', from: ['enquiring'], to: 'receiverChosen', by: ['sender'], needs: ['answeredEnquiry'] },
  { step: 'releaseReceiver', from: beforeDeparture, to: 'enquiring', by: ['sender', 'receiver'], needs: ['reason'] },
  {
    step: 'recordInterview',
    from: ['receiverChosen'],
    to: 'interviewed',
    by: ['sender', 'receiver'],
    kinds: inpatientKinds,
  },
  {
    step: 'fixDate',
    from: ['receiverChosen', 'interviewed'],
    to: 'dateFixed',
    by: ['sender', 'receiver'],
    needs: ['date'],
  },
  { step: 'fixDate', from: ['dateFixed'], to: 'dateFixed', by: ['sender', 'receiver'], needs: ['date', 'reason'] },
  { step: 'completeDocuments', from: ['dateFixed'], to: 'documentsComplete', by: ['sender'] },
  {
    step: 'bookTransport',
    from: ['documentsComplete'],
    to: 'transportBooked',
    by: ['sender', 'receiver'],
    kinds: inpatientKinds,
  },
  {
    step: 'depart',
    from: ['documentsComplete', 'transportBooked'],
    to: 'departed',
    by: ['sender'],
    kinds: inpatientKinds,
  },
  {
    step: 'arrive',
    from: ['departed'],
    to: 'arrived',
    by: ['receiver'],
    kinds: inpatientKinds,
    needs: ['twoIdentifiers'],
  },
  {
    step: 'arrive',
    from: ['documentsComplete'],
    to: 'arrived',
    by: ['receiver'],
    kinds: outpatientKinds,
    needs: ['twoIdentifiers'],
  },
  { step: 'confirmHandover', from: ['arrived'], to: 'handedOver', by: ['receiver'] },
  { step: 'sendReply', from: ['handedOver'], to: 'replied', by: ['receiver'] },
  { step: 'close', from: ['replied'], to: 'closed', by: ['sender'] },
  // Of a holder that left the alliance, or has no account, nobody will ever record the rest.
  {
    step: 'close',
    from: waitingForHolder,
    to: 'closed',
    by: ['sender'],
    needs: ['reason', 'absentHolder'],
  },
  {
    step: 'cancel',
    from: ['draft', 'enquiring', ...beforeDeparture],
    to: 'cancelled',
    by: ['sender'],
    needs: ['reason'],
  },
  {
    step: 'returnPatient',
    from: ['departed', 'arrived', 'handedOver', 'replied'],
    to: 'returned',
    by: ['receiver'],
    needs: ['reason'],
  },
]

/** They record and nothing more: nobody gained or lost sight of the patient by them, and nothing ended. */
const takenBack: readonly TransferStep[] = [
  'recordInterview',
  'completeDocuments',
  'bookTransport',
  'depart',
  'arrive',
  'confirmHandover',
  'sendReply',
]

/**
 * The one table of the life cycle: the server, `allowedActions` and the diagram come from it. What was recorded by a slip
 * of the finger is taken back by whoever recorded it, as long as nothing followed; a date is fixed again instead.
 */
export const transferLifecycle: readonly StepRow[] = [
  ...stepsOnward,
  ...stepsOnward.flatMap(({ step, from, to, by, kinds }): StepRow[] =>
    takenBack.includes(step)
      ? from.map((state) => ({
          step: 'takeBack',
          from: [to],
          to: state,
          by,
          ...(kinds && { kinds }),
          needs: ['ownLastStep'],
          undoes: step,
        }))
      : [],
  ),
]

/** The newest step of a case that was not taken back. */
export interface LastStep {
  readonly step: string
  readonly fromState: string
  readonly by: Party
}

export interface Standing {
  readonly kind: TransferKind
  readonly state: TransferState
  /** Without it nothing can be taken back. */
  readonly last?: LastStep | undefined
  /** Who holds the patient takes no step here: it left the alliance, or has no account. */
  readonly holderIsAbsent?: boolean
}

/** The row by which this party may take the step now; undefined when it may not. At most one row fits. */
export const rowFor = (
  step: TransferStep,
  { kind, state, last, holderIsAbsent }: Standing,
  party: Party,
): StepRow | undefined =>
  transferLifecycle.find(
    (row) =>
      row.step === step &&
      row.from.includes(state) &&
      row.by.includes(party) &&
      (row.kinds === undefined || row.kinds.includes(kind)) &&
      (holderIsAbsent || !row.needs?.includes('absentHolder')) &&
      (row.undoes === undefined || (last?.by === party && row.undoes === last.step && row.to === last.fromState)),
  )

/** What this party may do next, in the order of the life cycle. */
export const allowedSteps = (standing: Standing, party: Party): TransferStep[] =>
  transferSteps.filter((step) => rowFor(step, standing, party) !== undefined)

export const cancelReasons = ['died', 'worsened', 'wentHome', 'changedWish', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]
export const cancelReasonNames: Readonly<Record<CancelReason, string>> = {
  died: '逝去',
  worsened: '容態の悪化',
  wentHome: '自宅へ退院',
  changedWish: '希望の変更',
  other: 'その他',
}
