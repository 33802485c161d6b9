import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Prover } from './use-proved-anew.ts'
import { WaysToProve } from './ways-to-prove.tsx'

/** Holds the question for everything within. */
export function ProvingAnew({ children }: { children: ReactNode }) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const answer = useRef<(proved: boolean) => void>(() => undefined)
  const [asked, setAsked] = useState(0)

  function prove(): Promise<boolean> {
    setAsked((times) => times + 1)
    dialog.current?.showModal()
    return new Promise((resolve) => {
      answer.current = resolve
    })
  }
  function end(proved: boolean) {
    answer.current(proved)
    dialog.current?.close()
  }
  return (
    <Prover value={prove}>
      {children}
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        onClose={() => answer.current(false)}
        className="m-auto w-[36rem] max-w-[calc(100%-2rem)] rounded-12 border-2 border-solid-gray-900 bg-white p-4 text-left text-std-16N-170 text-solid-gray-800 backdrop:bg-opacity-gray-500 md:p-6"
      >
        <h2 id={heading} className="text-std-18B-160 text-solid-gray-900">
          本人であることを確かめます
        </h2>
        <p className="mt-2">
          席を離れたすきに、ほかの人が要素を加えたり替えたりできないようにするためです。確かめると、そのまま続きます。
        </p>
        <div className="mt-4 space-y-6">{asked > 0 && <WaysToProve key={asked} onProved={() => end(true)} />}</div>
        <div className="mt-4 border-t border-solid-gray-300 pt-4">
          <Button kind="secondary" onClick={() => end(false)}>
            やめる
          </Button>
        </div>
      </dialog>
    </Prover>
  )
}
