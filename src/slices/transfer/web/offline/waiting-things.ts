import type { Problem } from '../../../../platform/contract/problem.ts'
import type { ChosenFacility } from '../candidates/candidate-list.tsx'
import type { RequestContent } from '../request/form/form-content.ts'
import type { RequestForm } from '../request/form/request-form.ts'

/** A draft as it waits on the device: what was typed, and the version it was typed over. */
export interface KeptDraft {
  readonly kind: 'draft'
  readonly requestId: string
  readonly form: RequestForm
  /** Null before the server has it. */
  readonly version: number | null
  /** Of a case that was sent already: those asked are told of every change, so it goes out when a person says so. */
  readonly isCorrection: boolean
}

/** Whom somebody means to ask and has not sent to yet. The server knows nothing of it. */
export interface KeptChoice {
  readonly kind: 'choice'
  readonly requestId: string
  readonly chosen: readonly ChosenFacility[]
}

/** A send that waits. Its id is the caller's own, so that arriving twice has its effect once. */
export interface KeptCall {
  readonly kind: 'call'
  readonly id: string
  readonly requestId: string
  readonly endpoint: string
  readonly call: unknown
}

export interface WaitingDraft {
  kept: KeptDraft
  /** Counts the changes; `sent` and `onDevice` are the last ones that arrived there. */
  changes: number
  sent: number
  onDevice: number
  sentAt: Date | null
  /** Sent without an answer: it may have arrived. */
  unanswered: RequestContent | null
  problem: Problem | null
}

export interface WaitingCall {
  readonly kept: KeptCall
  problem: Problem | null
}

export const waitingDraft = (kept: KeptDraft, changes: number): WaitingDraft => ({
  kept,
  changes,
  sent: 0,
  onDevice: 0,
  sentAt: null,
  unanswered: null,
  problem: null,
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What came back from the device: ours by the key, but perhaps written by another version of this page. */
export function readKept(value: unknown): KeptDraft | KeptCall | KeptChoice | undefined {
  if (!isRecord(value) || typeof value.requestId !== 'string') return undefined
  if (value.kind === 'draft' && isRecord(value.form) && isRecord(value.form.need)) return value as unknown as KeptDraft
  if (value.kind === 'choice' && Array.isArray(value.chosen)) return value as unknown as KeptChoice
  if (value.kind === 'call' && typeof value.endpoint === 'string') return value as unknown as KeptCall
  return undefined
}
