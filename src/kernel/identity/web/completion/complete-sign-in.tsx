import type { ReactNode } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { signOut } from '../../contract/session-endpoints.ts'
import { type Enrolment, type Session, useForgetEverythingRead } from '../session.ts'
import { ChangePassword } from './change-password.tsx'
import { EnrolOneTimePassword } from './enrol-one-time-password.tsx'
import { GiveSecondFactor } from './give-second-factor.tsx'
import { EnrolPasskey } from './passkey-buttons.tsx'
import { useAwaitedStep } from './use-awaited-step.ts'

/** What somebody who has given one factor, or holds no role yet, does next. */
export function CompleteSignIn({
  enrolment,
  onAnswered,
}: {
  enrolment: Enrolment
  onAnswered: (session: Session) => void
}) {
  const forget = useForgetEverythingRead()
  const waits = enrolment.next === 'awaitRecovery' || enrolment.next === 'awaitRole'
  const look = useAwaitedStep(waits ? enrolment.next : null, onAnswered)
  async function leave() {
    await callEndpoint(signOut, {})
    await forget()
  }
  return (
    <>
      <Notice
        kind="info"
        title={`${enrolment.organisation} ${enrolment.name} 様のサインインは、まだ終わっていません。`}
      />
      {steps[enrolment.next]({ enrolment, onAnswered })}
      <div className="flex flex-wrap gap-2">
        {waits && (
          <Button kind="secondary" onClick={look}>
            確認されたかを見る
          </Button>
        )}
        <Button kind="quiet" onClick={leave}>
          サインインをやめる
        </Button>
      </div>
    </>
  )
}

interface StepProps {
  readonly enrolment: Enrolment
  readonly onAnswered: (session: Session) => void
}

const steps: Readonly<Record<Enrolment['next'], (props: StepProps) => ReactNode>> = {
  changePassword: ({ onAnswered }) => <ChangePassword onAnswered={onAnswered} />,
  enrolSecondFactor: ({ enrolment, onAnswered }) => (
    <>
      {enrolment.mayUseApp && <EnrolOneTimePassword onAnswered={onAnswered} />}
      <EnrolPasskey onAnswered={onAnswered} />
    </>
  ),
  giveSecondFactor: (props) => <GiveSecondFactor {...props} />,
  awaitRecovery: () => (
    <Notice kind="warning" title="所属先の管理者の確認を待っています。">
      <p>
        管理者に連絡し、24時間以内に確認してもらってください。確認されると、この画面は自動で先へ進み、新しい要素を登録できます。
      </p>
    </Notice>
  ),
  awaitRole: () => (
    <Notice kind="warning" title="役割がまだ確認されていません。">
      <p>所属先の別の管理者が役割を確認すると、この画面は自動で先へ進みます。</p>
    </Notice>
  ),
}
