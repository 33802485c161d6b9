import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { giveOneTimePassword, showSession, signOut } from '../../contract/session-endpoints.ts'
import { CodeForm, oneTimePasswordField } from '../completion/code-form.tsx'
import { ResumeWithPasskey } from '../completion/passkey-buttons.tsx'
import { DemoPersonas } from '../demo-personas.tsx'
import { dropEverything, leaveFor } from '../leave.ts'
import { type Account, type Session, sessionQuery } from '../session.ts'
import { SignInForm } from '../sign-in-form.tsx'
import { hearTabs, tellTabs } from './between-tabs.ts'
import { screenLock } from './screen-lock.ts'

/**
 * Stands before the page while nobody is there, above whatever the page had opened: a dialog of the page would otherwise
 * keep every key for itself. Only its holder gets the page back; anybody else gets an empty browser.
 */
export function LockScreen({ holder }: { holder: Account }) {
  const client = useQueryClient()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [needsCode, setNeedsCode] = useState(false)

  function answered(session: Session) {
    if ((session.account ?? session.enrolment)?.id !== holder.id) return dropEverything()
    if (!session.account) return session.enrolment?.next === 'giveSecondFactor' ? setNeedsCode(true) : dropEverything()
    screenLock.turnOff()
    client.setQueryData(sessionQuery.queryKey, session)
    void client.invalidateQueries()
    tellTabs('resumed')
  }
  async function askAnew() {
    const session = await callEndpoint(showSession, {})
    if (session.ok) answered(session.value)
  }
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => hearTabs((news) => (news === 'left' ? dropEverything() : void askAnew())))

  async function leave() {
    leaveFor('/sign-in')
    await callEndpoint(signOut, {})
    dropEverything()
  }

  return (
    <dialog
      ref={dialog}
      closedby="none"
      aria-labelledby={heading}
      onClose={({ currentTarget }) => currentTarget.showModal()}
      className="fixed inset-0 m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto bg-white text-std-16N-170 text-solid-gray-800"
    >
      <div className="mx-auto max-w-[40rem] space-y-8 px-4 py-12">
        <div className="space-y-2">
          <h1 id={heading} className="text-std-24B-150 text-solid-gray-900">
            操作がなかったため、画面を隠しています
          </h1>
          <p>
            {holder.organisation} {holder.name}{' '}
            様だけが、同じところから続けられます。書きかけの内容は、この画面に残っています。
          </p>
        </div>
        <ResumeWithPasskey onAnswered={answered} />
        <Disclosure summary="パスワードと認証アプリで続ける" open={needsCode}>
          {needsCode ? (
            <CodeForm
              field={oneTimePasswordField}
              action="続ける"
              send={(code) => callEndpoint(giveOneTimePassword, { body: { code } })}
              onAnswered={answered}
            />
          ) : (
            <SignInForm onAnswered={answered} />
          )}
        </Disclosure>
        <DemoPersonas only={holder.name} onEntered={askAnew} />
        <div className="border-t border-solid-gray-300 pt-4">
          <Button kind="quiet" onClick={leave}>
            ほかの人が使う（書きかけの内容は消えます）
          </Button>
        </div>
      </div>
    </dialog>
  )
}
