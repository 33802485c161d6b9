import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { QrCode } from '../../../../design/text/qr-code.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { confirmOneTimePassword, prepareOneTimePassword } from '../../contract/factor-endpoints.ts'
import { useProvedAnew } from '../proof/use-proved-anew.ts'
import type { Session } from '../session.ts'
import { CodeForm, oneTimePasswordField } from './code-form.tsx'

type OnAnswered = (session: Session) => void

export const EnrolOneTimePassword = ({ onAnswered }: { onAnswered: OnAnswered }) => (
  <Section
    title="認証アプリを登録する"
    note="パスワードのほかに、30秒ごとに変わる6桁の数字を使います。スマートフォンなどの認証アプリを用意してください。"
  >
    <AppEnrolment onAnswered={onAnswered} />
  </Section>
)

/** The key is made when it is asked for: each making replaces the one before. */
export function AppEnrolment({ onAnswered }: { onAnswered: OnAnswered }) {
  const [key, setKey] = useState<{ readonly secret: string; readonly uri: string }>()
  const [message, setMessage] = useState<string>()
  const proved = useProvedAnew()

  async function prepare() {
    const answer = await proved(() => callEndpoint(prepareOneTimePassword, { body: {} }))
    if (!answer.ok) return setMessage(answer.problem.title)
    setMessage(undefined)
    setKey(answer.value)
  }

  return (
    <>
      {message && <Notice kind="error" title={message} announce />}
      {!key && <Button onClick={prepare}>認証アプリの鍵を作る</Button>}
      {key && (
        <div className="space-y-6">
          <DefinitionList
            items={[
              {
                term: '認証アプリで読み取る',
                value: <QrCode text={key.uri} label="認証アプリに鍵を渡すQRコード" />,
              },
              {
                term: '鍵（手で入力）',
                value: <code className="break-all">{key.secret.match(/.{1,4}/g)?.join(' ')}</code>,
              },
              {
                term: 'この端末のアプリ',
                value: <LinkButton href={key.uri}>認証アプリを開いて登録する</LinkButton>,
              },
            ]}
          />
          <CodeForm
            field={oneTimePasswordField}
            action="数字を確かめて登録する"
            send={(code) => proved(() => callEndpoint(confirmOneTimePassword, { body: { code } }))}
            onAnswered={onAnswered}
          />
        </div>
      )}
    </>
  )
}
