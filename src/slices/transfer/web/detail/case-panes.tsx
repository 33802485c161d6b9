import type { ReactNode } from 'react'
import { Badge } from '../../../../design/text/badge.tsx'
import { requestAddress } from '../addresses.ts'

/**
 * Side by side where there is room. On a phone one of the two, switched by a bar that stays in reach of the thumb; the
 * other keeps what was typed in it. Paper has both.
 */
export function CasePanes({
  requestId,
  isTalking,
  unread,
  content,
  talk,
}: {
  requestId: string
  /** A phone shows the conversation. */
  isTalking: boolean
  unread: number
  content: ReactNode
  talk: ReactNode
}) {
  const offPhone = 'max-xl:hidden print:block'
  return (
    <>
      <nav
        aria-label="依頼と連絡の切替え"
        data-screen-only
        className="sticky top-0 z-10 -mx-4 grid grid-cols-2 border-b border-solid-gray-420 bg-white md:-mx-6 xl:hidden"
      >
        <PaneLink href={requestAddress(requestId)} isShown={!isTalking}>
          依頼の内容
        </PaneLink>
        <PaneLink href={requestAddress(requestId, true)} isShown={isTalking}>
          連絡
          {unread > 0 && <Badge tone="red">{`未読 ${unread}`}</Badge>}
        </PaneLink>
      </nav>
      <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className={`min-w-0 space-y-8 ${isTalking ? offPhone : ''}`}>{content}</div>
        <div className={`min-w-0 xl:sticky xl:top-4 ${isTalking ? '' : offPhone}`}>{talk}</div>
      </div>
    </>
  )
}

function PaneLink({ href, isShown, children }: { href: string; isShown: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={isShown ? 'page' : undefined}
      className={`flex min-h-12 items-center justify-center gap-2 text-dns-16B-130 no-underline ${
        isShown ? 'border-b-4 border-blue-900 pt-1 text-blue-900' : 'text-solid-gray-800'
      }`}
    >
      {children}
    </a>
  )
}
