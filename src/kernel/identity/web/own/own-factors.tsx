import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { endpointKey, useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showFactors } from '../../contract/factor-endpoints.ts'
import { listOwnSessions } from '../../contract/own-session-endpoints.ts'
import { ChangePasswordForm } from '../completion/change-password.tsx'
import { AppEnrolment } from '../completion/enrol-one-time-password.tsx'
import { PasskeyList } from './passkey-list.tsx'

export function OwnFactors() {
  const factors = useEndpoint(showFactors, {})
  const client = useQueryClient()
  const [done, setDone] = useState('')
  const [changes, setChanges] = useState(0)
  function changed(words: string) {
    setDone(words)
    setChanges(changes + 1)
    for (const endpoint of [showFactors, listOwnSessions])
      void client.invalidateQueries({ queryKey: endpointKey(endpoint) })
  }
  return (
    <Answer reading={factors}>
      {({ password, oneTimePassword, passkeys, recoveryCodesLeft }) => (
        <>
          <div role="status">{done && <Notice kind="success" title={done} />}</div>
          <PasskeyList passkeys={passkeys} onAdded={() => changed('パスキーを登録しました。')} />
          <Section title="認証アプリ">
            <p>
              {oneTimePassword
                ? '登録されています。新しい端末で登録し直すと、前の端末のアプリは使えなくなります。'
                : '登録されていません。'}
            </p>
            {password || oneTimePassword ? (
              <Disclosure summary={oneTimePassword ? '登録し直す' : '登録する'}>
                <AppEnrolment key={changes} onAnswered={() => changed('認証アプリを登録しました。')} />
              </Disclosure>
            ) : (
              <p>認証アプリはパスワードとともに使うものです。パスワードを使っていないので、要りません。</p>
            )}
          </Section>
          <RecoveryCodes left={recoveryCodesLeft} isNeeded={password || passkeys.length > 0} />
          {password && (
            <Section title="パスワード">
              <Disclosure summary="パスワードを変える">
                <div className="max-w-[40rem]">
                  <ChangePasswordForm
                    onAnswered={() => changed('パスワードを変えました。ほかの端末のサインインは終わりました。')}
                  />
                </div>
              </Disclosure>
            </Section>
          )}
        </>
      )}
    </Answer>
  )
}

/** Whoever has no factor here, because the own organisation signs in, has nothing to lose and is not warned. */
const RecoveryCodes = ({ left, isNeeded }: { left: number; isNeeded: boolean }) => (
  <Section title="回復コード" note="認証アプリやパスキーをなくしたときに、回復を求めるためのコードです。">
    {left === 0 ? (
      isNeeded ? (
        <Notice kind="warning" title="使える回復コードがありません。" />
      ) : (
        <p>ありません。パスキーかパスワードを使うときに作ってください。</p>
      )
    ) : (
      <p>使っていないコードが{left}個あります。</p>
    )}
    <LinkButton href="/sign-in/recovery-codes?next=/management/sign-in" className="mt-3">
      {left === 0 ? '回復コードを作る' : '回復コードを作り直す'}
    </LinkButton>
  </Section>
)
