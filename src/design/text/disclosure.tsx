import type { ReactNode } from 'react'

/** Details that most people do not need; printed open. */
export function Disclosure({
  summary,
  open = false,
  onOpen,
  children,
}: {
  summary: ReactNode
  open?: boolean
  /** For details that are read from the server only when somebody wants them. */
  onOpen?: () => void
  children: ReactNode
}) {
  return (
    <details open={open} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className="inline-flex min-h-8 items-center gap-2 py-1 text-dns-16N-130 text-blue-1000">
        <span aria-hidden="true" data-marker className="inline-block text-dns-14N-130">
          ▶
        </span>
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
