import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import type { Answer } from '../../../../platform/browser/call-endpoint.ts'
import type { Session } from '../session.ts'

export const oneTimePasswordField = {
  id: 'code',
  label: '認証アプリの数字（6桁）',
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
} as const

export const recoveryCodeField = {
  id: 'recovery-code',
  label: '回復コード',
  hint: '1つのコードは1回だけ使えます。',
  autoComplete: 'off',
} as const

/** One code, given to the server, which answers how far the sign-in has come. */
export function CodeForm({
  field,
  action,
  send,
  onAnswered,
}: {
  field: typeof oneTimePasswordField | typeof recoveryCodeField
  action: string
  send: (code: string) => Promise<Answer<Session>>
  onAnswered: (session: Session) => void
}) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const code = String(new FormData(event.currentTarget).get(field.id) ?? '').normalize('NFKC')
    setBusy(true)
    const answer = await send(code.replace(/\s/g, ''))
    setBusy(false)
    if (answer.ok) return onAnswered(answer.value)
    setMessage(answer.problem.fields[0]?.message ?? answer.problem.title)
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <ErrorSummary errors={message ? [{ field: field.id, message }] : []} />
      <TextField {...field} type="text" error={message} />
      <Button type="submit" busy={busy}>
        {action}
      </Button>
    </form>
  )
}
