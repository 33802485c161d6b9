import { useEffect, useRef, useState } from 'react'
import { holdDraft } from '../offline/draft-lock.ts'
import { sessionOutbox } from '../offline/session-outbox.ts'
import { isBegun } from './form/request-form.ts'
import type { DraftToWrite } from './use-draft-to-write.ts'

const restBeforeSaving = 1_000

/** The form as it is typed: on the device at once, with the server when the typing rests, or when the page is left. */
export function useKeptForm(requestId: string, { form: initial, version, isCorrection }: DraftToWrite) {
  const [form, setForm] = useState(initial)
  const last = useRef(initial)
  useEffect(() => {
    if (form === last.current) return
    last.current = form
    if (version === null && !isBegun(form)) return
    sessionOutbox.write(requestId, form, version, isCorrection)
    void sessionOutbox.keep(requestId)
  }, [form, requestId, version, isCorrection])
  useEffect(() => {
    if (form === initial) return
    const timer = setTimeout(() => void sessionOutbox.flush(), restBeforeSaving)
    return () => clearTimeout(timer)
  }, [form, initial])
  useEffect(() => () => void sessionOutbox.flush(), [])
  useEffect(() => holdDraft(requestId), [requestId])
  return [form, setForm] as const
}
