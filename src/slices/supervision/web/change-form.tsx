import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../design/action/button.tsx'
import { Notice } from '../../../design/state/notice.tsx'
import { readJapaneseDate } from '../../../foundation/japanese-date.ts'
import type { Answer } from '../../../platform/browser/call-endpoint.ts'
import { useChange } from '../../../platform/browser/use-change.ts'
import type { Problem } from '../../../platform/contract/problem.ts'
import { showApplication } from '../contract/endpoints/application-endpoints.ts'
import { showAllianceFile, showDesk, showOurFile } from '../contract/endpoints/desk-endpoints.ts'

/** What a change at the desk is read in. */
export const deskReadings = [showApplication, showAllianceFile, showOurFile, showDesk]

export const useDeskChange = () => useChange(...deskReadings)
export type Send = ReturnType<typeof useDeskChange>['send']

/** A day as people write it; undefined when the field was left empty or nobody can read it. */
export const dayIn = (form: FormData, field: string) => readJapaneseDate(String(form.get(field) ?? '')) ?? undefined
export const textIn = (form: FormData, field: string): string => String(form.get(field) ?? '').trim()
/** Of a day that may be left empty: what nobody can read is said, never taken for nothing. */
export const isUnreadableDay = (form: FormData, field: string): boolean =>
  textIn(form, field) !== '' && !dayIn(form, field)

/** One change of the desk: what is missing is said above the fields, and the form is empty again once it was made. */
export function ChangeForm({
  action,
  said = '記録しました。',
  onSend,
  onDone,
  children,
}: {
  action: string
  said?: string
  onSend: (form: FormData, send: Send) => Promise<Answer<unknown>>
  onDone?: () => void
  children: ReactNode
}) {
  const { send, busy } = useDeskChange()
  const [problem, setProblem] = useState<Problem>()
  const [isDone, setIsDone] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setIsDone(false)
    const answer = await onSend(new FormData(form), send)
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    form.reset()
    setIsDone(true)
    onDone?.()
  }
  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4" data-screen-only>
      {problem && (
        <Notice kind="error" title={problem.title} announce>
          {(problem.detail || problem.fields.length > 0) && (
            <ul className="list-disc pl-5">
              {problem.detail && <li>{problem.detail}</li>}
              {problem.fields.map(({ field, message }) => (
                <li key={`${field} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {children}
      <Button type="submit" busy={busy}>
        {action}
      </Button>
      <p role="status">{isDone && said}</p>
    </form>
  )
}
