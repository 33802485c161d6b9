import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { dropEverything, loadAnew } from '../leave.ts'
import { type Account, type Enrolment, sessionQuery, useSession } from '../session.ts'
import { hearTabs } from './between-tabs.ts'
import { LockScreen } from './lock-screen.tsx'
import { screenLock, useScreenLock } from './screen-lock.ts'
import { useRest } from './use-rest.ts'

/**
 * Masks the page while its session rests: mounted, with every draft, and out of sight, of the reading order and of the
 * title. Where somebody else is signed in than a moment ago, or for another organisation, or nobody any more, the browser
 * forgets everything.
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
  const client = useQueryClient()
  useEffect(
    // The tab that left may have held the live stream, and nobody else hears then that the session is over.
    () => hearTabs((news) => news === 'left' && void client.refetchQueries({ queryKey: sessionQuery.queryKey })),
    [client],
  )

  const holder = useRef<string | null>(null)
  const now = session ? placeOf(session.account ?? session.enrolment) : holder.current
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

/** Who, and for whom: the same person at another organisation sees other things. */
const placeOf = (holder: Account | Enrolment | null): string | null => holder && `${holder.id} ${holder.organisationId}`

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
