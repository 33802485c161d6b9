import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { changeProvider, showProvider } from '../../contract/provider-endpoints.ts'
import type { Provider } from './provider-settings.tsx'

const needed = {
  issuer: '認証基盤のアドレスを入力してください。',
  clientId: 'クライアントIDを入力してください。',
  clientSecret: 'クライアントの秘密鍵を入力してください。',
} as const

export function ProviderForm({ provider, returnAddress }: { provider: Provider | null; returnAddress: string }) {
  const { send, busy } = useChange(showProvider)
  const [errors, setErrors] = useState<readonly FormError[]>([])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const values = new FormData(form)
    const text = (id: string) => String(values.get(id) ?? '').trim()
    const faults = Object.entries(needed).flatMap(([field, message]) => (text(field) ? [] : [{ field, message }]))
    if (faults.length > 0) return setErrors(faults)
    const [issuer, clientId, clientSecret] = [text('issuer'), text('clientId'), text('clientSecret')]
    const answer = await send(changeProvider, {
      body: { issuer, clientId, clientSecret, twoFactorAcr: text('twoFactorAcr') || null },
    })
    if (answer.ok) {
      form.reset()
      return setErrors([])
    }
    const { fields, title } = answer.problem
    setErrors(fields.length > 0 ? fields : [{ field: 'issuer', message: title }])
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-6">
      <ErrorSummary errors={errors} />
      <p className="text-std-16N-170">
        認証基盤に、認可コードとPKCEを使う機密クライアントとして登録し、戻り先を次のアドレスにしてください。
        <code className="mt-1 block break-all">{returnAddress}</code>
      </p>
      <TextField
        id="issuer"
        label="認証基盤のアドレス（issuer）"
        hint="https:// で始まります。"
        type="url"
        autoComplete="off"
        defaultValue={provider?.issuer}
        error={messageFor(errors, 'issuer')}
      />
      <TextField
        id="clientId"
        label="クライアントID"
        autoComplete="off"
        defaultValue={provider?.clientId}
        error={messageFor(errors, 'clientId')}
      />
      <TextField
        id="clientSecret"
        label="クライアントの秘密鍵"
        hint="封をして保存し、あとから表示することはありません。"
        type="password"
        autoComplete="off"
        error={messageFor(errors, 'clientSecret')}
      />
      <TextField
        id="twoFactorAcr"
        label="2要素を示す acr の値"
        hint="認証基盤が amr を示さないときに、取り決めた値を書きます。示さなければ、ここで2つ目の要素を求めます。"
        need="optional"
        autoComplete="off"
        defaultValue={provider?.twoFactorAcr ?? ''}
        error={messageFor(errors, 'twoFactorAcr')}
      />
      {provider?.confirmed && <p>変えると、別の管理者が確認するまで、この認証基盤でのサインインは止まります。</p>}
      <Button type="submit" busy={busy}>
        この内容で申し出る
      </Button>
    </form>
  )
}
