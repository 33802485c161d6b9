import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { acceptInvitation } from '../../contract/people-endpoints.ts'
import { longPassword, shortestPassword } from '../../domain/password-rule.ts'
import { addKey } from '../completion/passkey-ceremonies.ts'
import type { Session } from '../session.ts'
import { type FirstFactor, FirstFactorChoice } from './first-factor-choice.tsx'

export function AcceptanceForm({ token, onAccepted }: { token: string; onAccepted: (session: Session) => void }) {
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [factor, setFactor] = useState<FirstFactor>('passkey')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const values = new FormData(event.currentTarget)
    const email = String(values.get('email') ?? '').trim()
    const password = factor === 'passkey' ? null : String(values.get('password') ?? '')
    const faults = [
      ...(email ? [] : [{ field: 'email', message: 'メールアドレスを入力してください。' }]),
      ...(password === '' ? [{ field: 'password', message: 'パスワードを入力してください。' }] : []),
    ]
    if (faults.length > 0) return setErrors(faults)
    setBusy(true)
    const answer = await callEndpoint(acceptInvitation, { body: { token, email, password } })
    // One press for both; whoever cancels here finds the button again on the next screen.
    const added = answer.ok && password === null ? await addKey().catch(() => undefined) : undefined
    setBusy(false)
    if (answer.ok) return onAccepted(added?.ok ? added.value : answer.value)
    const { fields, title } = answer.problem
    setErrors(fields.length > 0 ? fields : [{ field: 'email', message: title }])
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <ErrorSummary errors={errors} />
      <TextField
        id="email"
        label="あなたのメールアドレス"
        hint="招待した管理者に伝えてあるもの"
        type="email"
        autoComplete="username"
        error={messageFor(errors, 'email')}
      />
      <FirstFactorChoice chosen={factor} onChosen={setFactor} />
      {factor === 'password' && (
        <TextField
          id="password"
          label="新しいパスワード"
          hint={`${longPassword}文字以上なら、文字の種類は問いません。${shortestPassword}文字以上なら、英大文字・英小文字・数字・記号のうち3種類以上を混ぜてください。`}
          type="password"
          autoComplete="new-password"
          error={messageFor(errors, 'password')}
        />
      )}
      <Button type="submit" busy={busy}>
        招待を受けて次へ進む
      </Button>
    </form>
  )
}
