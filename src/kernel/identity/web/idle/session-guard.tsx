import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { dropEverything, loadAnew } from '../leave.ts'
import { useSession } from '../session.ts'
import { LockScreen } from './lock-screen.tsx'
import { screenLock, useScreenLock } from './screen-lock.ts'
import { useRest } from './use-rest.ts'

/**
 * Masks the page while its session rests: mounted, with every draft, and out of sight, of the reading order and of the
 * title. Where somebody else is signed in than a moment ago, or nobody any more, the browser forgets everything.
 */
export function SessionGuard({ children }: { children: ReactNode }) {
  const session = useSession().data
  const locked = useScreenLock()
  const resting = Boolean(session?.account) && (locked || session?.idle === true)
  useRest()
  useEffect(() => {
    if (resting) screenLock.turnOn()
  }, [resting])
  useEffect(() => {
    const forgetOldPages = ({ persisted }: PageTransitionEvent) => persisted && loadAnew()
    window.addEventListener('pageshow', forgetOldPages)
    return () => window.removeEventListener('pageshow', forgetOldPages)
  }, [])
  useOutOfSight(resting)

  const holder = useRef<string | null>(null)
  const now = session ? ((session.account ?? session.enrolment)?.id ?? null) : holder.current
  const changed = holder.current !== null && now !== holder.current
  useEffect(() => {
    if (changed) dropEverything()
    else holder.current = now
  }, [changed, now])

  if (changed) return null
  return (
    <>
      {resting && session?.account && <LockScreen holder={session.account} />}
      <div hidden={resting}>{children}</div>
    </>
  )
}

/** The title, the place on the page and the focus come back with the page. */
function useOutOfSight(resting: boolean): void {
  const focused = useRef<EventTarget | null>(null)
  useLayoutEffect(() => {
    if (!resting) {
      const keep = ({ target }: FocusEvent) => {
        focused.current = target
      }
      document.addEventListener('focusin', keep)
      return () => document.removeEventListener('focusin', keep)
    }
    const { title } = document
    const [left, top] = [window.scrollX, window.scrollY]
    document.title = '画面を隠しています｜Renkei'
    return () => {
      document.title = title
      window.scrollTo(left, top)
      if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true })
    }
  }, [resting])
}
