import { useEffect } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { type Keeping, keepingWords } from './keeping.ts'
import { sessionOutbox, useKeeping } from './session-outbox.ts'

const quiet: readonly Keeping['state'][] = ['nothing', 'saving', 'saved']

/** Says in words where the draft is: with the server, on this device, or waiting to go out. */
export function KeepingBar({
  requestId,
  mayCorrect,
  onTakeOver,
}: {
  requestId: string
  /** Before a correction goes out: false where something else must be put right first. */
  mayCorrect: () => boolean
  onTakeOver: () => void
}) {
  const keeping = useKeeping(requestId)
  const { mark, words, isTrouble } = keepingWords(keeping)
  const isLostByLeaving = keeping.state === 'nowhere'
  useEffect(() => {
    if (!isLostByLeaving) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isLostByLeaving])
  const isConflict = keeping.state === 'refused' && keeping.problem.type === 'changed-meanwhile'
  return (
    <div
      data-screen-only
      className={`sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-4 py-1.5 text-dns-14N-130 leading-150 md:-mx-6 md:px-6 ${
        isTrouble ? 'border-red-900 bg-red-50' : 'border-solid-gray-300 bg-white'
      }`}
    >
      <p data-keeping>
        {mark && <span aria-hidden="true">{mark} </span>}
        {words}
      </p>
      {/* Said aloud when something is amiss; every save said would drown the page. */}
      <p role="status" className="sr-only">
        {quiet.includes(keeping.state) ? '' : words}
      </p>
      {keeping.state === 'correction' && (
        <Button kind="secondary" onClick={() => mayCorrect() && void sessionOutbox.release(requestId)}>
          訂正を送る
        </Button>
      )}
      {isConflict && (
        <span className="flex flex-wrap gap-2">
          <Button kind="quiet" onClick={onTakeOver}>
            保存された内容を開く（自分の変更は消えます）
          </Button>
          <Button kind="quiet" onClick={() => void sessionOutbox.overwrite(requestId)}>
            自分の内容で保存する
          </Button>
        </span>
      )}
    </div>
  )
}
