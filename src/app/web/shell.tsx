import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { SiteHeader } from '../../design/page/site-header.tsx'
import { UnreadBar } from '../../kernel/disclosure/web/notices/unread-bar.tsx'
import { AccountCorner } from '../../kernel/identity/web/account-corner.tsx'
import { SessionGuard } from '../../kernel/identity/web/idle/session-guard.tsx'
import { useSession } from '../../kernel/identity/web/session.ts'
import { SessionRecordsUpkeep } from '../../kernel/identity/web/session-records.ts'
import { entriesFor, type NavigationEntry } from '../../platform/browser/web-slice.ts'
import { followLinks } from './follow-links.ts'
import { LiveUpdates } from './live-updates.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { SiteFooter } from './site-footer.tsx'
import { webSlices } from './web-slices.ts'

const entries = webSlices.flatMap((slice) => slice.navigation)
const bars = webSlices.flatMap((slice) => slice.bars ?? [])
const ownEntries = [...entries, { label: '管理', href: '/management' }]
const ownEntriesFor = (roles: readonly string[]): readonly NavigationEntry[] =>
  entriesFor<NavigationEntry>(ownEntries, roles).map((entry) =>
    entry.pages ? { ...entry, pages: entriesFor(entry.pages, roles) } : entry,
  )

export function Shell() {
  const router = useRouter()
  const account = useSession().data?.account
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => {
    const go = (href: string) => router.history.push(href)
    // A page that cannot be prepared says so when it is opened.
    const prepare = (href: string) =>
      void router.preloadRoute({ to: href.replace(/[?#].*$/, '') }).catch(() => undefined)
    return followLinks(document, { go, prepare })
  }, [router])
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) document.querySelector('h1')?.focus({ preventScroll: true })
      }),
    [router],
  )
  return (
    <SessionGuard>
      <div className="flex min-h-dvh flex-col">
        <SiteHeader
          entries={account ? ownEntriesFor(account.roles) : entries}
          path={path}
          account={<AccountCorner />}
        />
        <OfflineBar />
        <LiveUpdates />
        <UnreadBar />
        <Suspense fallback={null}>
          {bars.map(({ id, Bar }) => (
            <Bar key={id} />
          ))}
        </Suspense>
        <SessionRecordsUpkeep />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          <Outlet />
        </main>
        <SiteFooter />
      </div>
    </SessionGuard>
  )
}
