import type { ReactNode } from 'react'

/** Details that most people do not need; printed open. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-8 items-center gap-2 py-1 text-dns-16N-130 text-blue-1000 underline underline-offset-4 hover:decoration-3">
        <span aria-hidden="true" className="inline-block text-dns-14N-130 group-open:rotate-90">
          ▶
        </span>
        {summary}
      </summary>
      <div className="mt-2 border-l-2 border-solid-gray-300 pl-4">{children}</div>
    </details>
  )
}
