import type { ReactNode } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { choosePurpose, usePurposeFor } from '../../../../platform/browser/viewer-purpose.ts'
import { type PurposeKind, purposeNames } from '../../../../platform/contract/purpose.ts'
import { PurposeForm } from './purpose-form.tsx'

/**
 * Asks once why somebody looks, before anything is read, and shows it beside what is read. `task` names the work it is
 * for: another task asks again.
 */
export function PurposeGate({
  task,
  kinds,
  children,
}: {
  task: string
  kinds: readonly PurposeKind[]
  children: ReactNode
}) {
  const chosen = usePurposeFor(task)
  if (!chosen) return <PurposeForm kinds={kinds} onChosen={(purpose) => choosePurpose({ task, ...purpose })} />
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 rounded-8 border border-solid-gray-300 bg-solid-gray-50 px-4 py-1">
        <span>
          閲覧の目的：{purposeNames[chosen.kind]}
          {chosen.text && `（${chosen.text}）`}
        </span>
        <span data-screen-only>
          <Button kind="quiet" onClick={() => choosePurpose(null)}>
            目的を選び直す
          </Button>
        </span>
      </p>
      {children}
    </>
  )
}
