import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { proveWithPassword } from '../../contract/proof-endpoints.ts'

export function PasswordProof({ onProved }: { onProved: () => void }) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const values = new FormData(event.currentTarget)
    const password = String(values.get('proof-password'))
    const code = String(values.get('proof-code')).normalize('NFKC').replace(/\s/g, '')
    if (!password || !code) return setMessage('パスワードと、認証アプリの数字を入力してください。')
    setBusy(true)
    const answer = await callEndpoint(proveWithPassword, { body: { password, code } })
    setBusy(false)
    if (answer.ok) return onProved()
    setMessage(answer.problem.fields[0]?.message ?? answer.problem.title)
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <ErrorSummary errors={message ? [{ message }] : []} />
      <TextField id="proof-password" label="パスワード" type="password" autoComplete="current-password" />
      <TextField
        id="proof-code"
        label="認証アプリの数字（6桁）"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button type="submit" busy={busy}>
        確かめて続ける
      </Button>
    </form>
  )
}
