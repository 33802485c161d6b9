import { type FormEvent, useState } from 'react'
import { Button } from '../../../design/action/button.tsx'
import { ErrorSummary } from '../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../design/form/form-error.ts'
import { TextField } from '../../../design/form/text-field.tsx'
import { callEndpoint } from '../../../platform/browser/call-endpoint.ts'
import { signIn } from '../contract/session-endpoints.ts'
import type { Session } from './session.ts'

export function SignInForm({ onAnswered }: { onAnswered: (session: Session) => void }) {
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const body = { email: String(form.get('email') ?? '').trim(), password: String(form.get('password') ?? '') }
    const missing = missingFields(body)
    if (missing.length > 0) return setErrors(missing)
    setBusy(true)
    const answer = await callEndpoint(signIn, { body })
    setBusy(false)
    if (answer.ok) return onAnswered(answer.value)
    setErrors([{ message: answer.problem.title }])
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <ErrorSummary errors={errors} />
      <TextField
        id="email"
        label="メールアドレス"
        type="email"
        autoComplete="username"
        error={messageFor(errors, 'email')}
      />
      <TextField
        id="password"
        label="パスワード"
        type="password"
        autoComplete="current-password"
        error={messageFor(errors, 'password')}
      />
      <Button type="submit" busy={busy}>
        サインイン
      </Button>
    </form>
  )
}

function missingFields(body: { email: string; password: string }): FormError[] {
  return [
    ...(body.email ? [] : [{ field: 'email', message: 'メールアドレスを入力してください。' }]),
    ...(body.password ? [] : [{ field: 'password', message: 'パスワードを入力してください。' }]),
  ]
}
