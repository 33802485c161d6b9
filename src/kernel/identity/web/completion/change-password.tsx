import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { changePassword } from '../../contract/factor-endpoints.ts'
import { useProvedAnew } from '../proof/use-proved-anew.ts'
import type { Session } from '../session.ts'

type OnAnswered = (session: Session) => void

/** Before anything else works: the password of the first sign-in was somebody else's choice. */
export const ChangePassword = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <Section
    title="パスワードを変える"
    note="今のパスワードは、ほかの人が決めたものです。自分だけが知るものに変えてください。"
  >
    <ChangePasswordForm onAnswered={onAnswered} />
  </Section>
)

export function ChangePasswordForm({ onAnswered }: { onAnswered: OnAnswered }) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)
  const proved = useProvedAnew()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const values = new FormData(form)
    const body = { current: String(values.get('current')), password: String(values.get('new-password')) }
    if (!body.current || !body.password) return setMessage('今のパスワードと新しいパスワードを入力してください。')
    setBusy(true)
    const answer = await proved(() => callEndpoint(changePassword, { body }))
    setBusy(false)
    if (!answer.ok)
      return setMessage([answer.problem.title, ...answer.problem.fields.map((each) => each.message)].join(''))
    form.reset()
    setMessage(undefined)
    onAnswered(answer.value)
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <ErrorSummary errors={message ? [{ message }] : []} />
      <TextField id="current" label="今のパスワード" type="password" autoComplete="current-password" />
      <TextField id="new-password" label="新しいパスワード" type="password" autoComplete="new-password" />
      <Button type="submit" busy={busy}>
        変える
      </Button>
    </form>
  )
}
