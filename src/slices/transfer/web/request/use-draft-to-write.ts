import { useEffect, useState } from 'react'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { sessionOutbox } from '../offline/session-outbox.ts'
import { formOf } from './form/content-form.ts'
import { emptyForm, type RequestForm } from './form/request-form.ts'
import { senderDefaults } from './sender-defaults.ts'

export interface DraftToWrite {
  readonly form: RequestForm
  readonly version: number | null
  /** Names of the facilities that were asked before. */
  readonly asked: readonly string[]
  /** The case was sent already: those asked are told what changes. */
  readonly isCorrection: boolean
  readonly isFromDevice: boolean
  readonly isClosed: boolean
}

/**
 * What the page begins with: what waits on this device, or what the server has, or an empty form. Read once: what is being
 * typed is never replaced under somebody's hands.
 */
export function useDraftToWrite(
  id: string,
  isNew: boolean,
  isOpen: boolean,
  accountId: string | undefined,
): DraftToWrite | { readonly problem: Problem } | undefined {
  const [draft, setDraft] = useState<DraftToWrite | { readonly problem: Problem }>()
  useEffect(() => {
    if (!isOpen || accountId === undefined || draft !== undefined) return
    const stopped = new AbortController()
    void findDraft(id, isNew, accountId, stopped.signal).then(
      (found) => {
        if (!stopped.signal.aborted) setDraft(found)
      },
      // The page was left while it asked; any other failure is a fault of ours.
      (failure: unknown) => {
        if (!stopped.signal.aborted) throw failure
      },
    )
    return () => stopped.abort()
  }, [id, isNew, isOpen, accountId, draft])
  return draft
}

async function findDraft(
  id: string,
  isNew: boolean,
  accountId: string,
  signal: AbortSignal,
): Promise<DraftToWrite | { readonly problem: Problem }> {
  const waiting = sessionOutbox.unsentDraft(id)
  const begun = { asked: [], isCorrection: false, isFromDevice: false, isClosed: false } as const
  const answer = await callEndpoint(showTransfer, { params: { id } }, { signal })
  if (answer.ok) {
    const { version, state, mayEdit, enquiries } = answer.value
    const asked = enquiries.filter(({ ended }) => !ended).map(({ receiverName }) => receiverName)
    const known = { asked, isCorrection: state !== 'draft', isClosed: !mayEdit }
    return waiting
      ? { ...known, form: waiting.form, version: waiting.version, isFromDevice: true }
      : { ...known, form: formOf(answer.value), version, isFromDevice: false }
  }
  if (waiting) return { ...begun, form: waiting.form, version: waiting.version, isFromDevice: true }
  if (isNew && (answer.problem.status === 404 || answer.problem.status === 0))
    return { ...begun, form: emptyForm(senderDefaults(accountId)), version: null }
  return { problem: answer.problem }
}
