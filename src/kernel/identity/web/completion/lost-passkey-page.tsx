import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { recoverAccount } from '../../contract/factor-endpoints.ts'
import { useForgetEverythingRead } from '../session.ts'
import { recoveryCodeField } from './code-form.tsx'

/** For whoever has passkeys only: there is no password to begin with. What follows is told where one signs in. */
export default function LostPasskeyPage() {
  const go = useGo()
  const forget = useForgetEverythingRead()
  async function asked() {
    go('/sign-in')
    await forget()
  }
  return (
    <Page
      title="パスキーをなくしたとき"
      lead="回復コードを入力し、所属先の管理者に24時間以内に確認してもらうと、新しいパスキーを登録できます。パスワードをお持ちの方は、サインインの画面でパスワードを入力してから、回復を求めてください。"
    >
      <div className="max-w-[40rem] space-y-8">
        <LostPasskeyForm onAsked={asked} />
        <LinkButton href="/sign-in">サインインの画面へ</LinkButton>
      </div>
    </Page>
  )
}

function LostPasskeyForm({ onAsked }: { onAsked: () => void }) {
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const email = String(form.get('recovery-email') ?? '').trim()
    const code = String(form.get(recoveryCodeField.id) ?? '')
      .normalize('NFKC')
      .replace(/\s/g, '')
    const missing = [
      ...(email ? [] : [{ field: 'recovery-email', message: 'メールアドレスを入力してください。' }]),
      ...(code ? [] : [{ field: recoveryCodeField.id, message: '回復コードを入力してください。' }]),
    ]
    if (missing.length > 0) return setErrors(missing)
    setBusy(true)
    const answer = await callEndpoint(recoverAccount, { body: { email, code } })
    setBusy(false)
    if (answer.ok) return onAsked()
    setErrors([{ message: answer.problem.title }])
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <ErrorSummary errors={errors} />
      <TextField
        id="recovery-email"
        label="メールアドレス"
        type="email"
        autoComplete="username"
        error={messageFor(errors, 'recovery-email')}
      />
      <TextField {...recoveryCodeField} type="text" error={messageFor(errors, recoveryCodeField.id)} />
      <Button type="submit" busy={busy}>
        回復を求める
      </Button>
    </form>
  )
}
