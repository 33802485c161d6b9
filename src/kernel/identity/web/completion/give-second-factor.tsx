import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useRecoveryCode as askForRecovery } from '../../contract/factor-endpoints.ts'
import { giveOneTimePassword } from '../../contract/session-endpoints.ts'
import type { Enrolment, Session } from '../session.ts'
import { CodeForm, oneTimePasswordField, recoveryCodeField } from './code-form.tsx'
import { SignInWithPasskey } from './passkey-buttons.tsx'

export function GiveSecondFactor({
  enrolment,
  onAnswered,
}: {
  enrolment: Enrolment
  onAnswered: (session: Session) => void
}) {
  return (
    <>
      {enrolment.oneTimePassword && (
        <Section title="認証アプリの数字を入力する">
          <CodeForm
            field={oneTimePasswordField}
            action="サインインを終える"
            send={(code) => callEndpoint(giveOneTimePassword, { body: { code } })}
            onAnswered={onAnswered}
          />
        </Section>
      )}
      {enrolment.passkeys > 0 && <SignInWithPasskey onAnswered={onAnswered} />}
      {enrolment.recoveryCodesLeft > 0 ? (
        <Disclosure summary="認証アプリやパスキーをなくしたとき">
          <CodeForm
            field={recoveryCodeField}
            action="回復を求める"
            send={(code) => callEndpoint(askForRecovery, { body: { code } })}
            onAnswered={onAnswered}
          />
        </Disclosure>
      ) : (
        <Notice
          kind="info"
          title="回復コードはありません。認証アプリやパスキーをなくしたときは、所属先の管理者に相談してください。"
        />
      )}
    </>
  )
}
