import { type ReactNode, useId, useRef, useState } from 'react'
import { Notice } from '../state/notice.tsx'
import type { ActionKind } from './action-classes.ts'
import { Button } from './button.tsx'

/**
 * An act that cannot be undone is asked about once, in words that name what follows (`children`). `onAgreed` answers with
 * the sentence that says why it did not work, or with nothing.
 */
export function AskOnce({
  label,
  name = label,
  kind = 'danger',
  title,
  action,
  mayAsk = () => true,
  onAgreed,
  children,
}: {
  label: string
  /** For people who hear the page, where several buttons bear the same label. */
  name?: string
  kind?: ActionKind
  title: string
  action: string
  /** Before the question: false where something else must be put right first. */
  mayAsk?: () => boolean
  onAgreed: () => Promise<string | undefined>
  children: ReactNode
}) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string>()
  async function agree() {
    setBusy(true)
    const refusal = await onAgreed()
    setBusy(false)
    setMessage(refusal)
    if (refusal === undefined) dialog.current?.close()
  }
  return (
    <>
      <Button
        kind={kind}
        aria-label={name === label ? undefined : name}
        onClick={() => mayAsk() && dialog.current?.showModal()}
      >
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        onClose={() => setMessage(undefined)}
        className="m-auto w-[36rem] max-w-[calc(100%-2rem)] rounded-12 border-2 border-solid-gray-900 bg-white p-4 text-left text-std-16N-170 text-solid-gray-800 backdrop:bg-opacity-gray-500 md:p-6"
      >
        <h2 id={heading} className="text-std-18B-160 text-solid-gray-900">
          {title}
        </h2>
        <div className="mt-2 space-y-2">{children}</div>
        {message && (
          <div className="mt-3">
            <Notice kind="error" title={message} announce />
          </div>
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button kind={kind === 'quiet' ? 'danger' : kind} busy={busy} onClick={agree}>
            {action}
          </Button>
          <Button kind="secondary" onClick={() => dialog.current?.close()}>
            やめる
          </Button>
        </div>
      </dialog>
    </>
  )
}
