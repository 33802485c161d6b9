import { type ReactNode, useState } from 'react'

/**
 * A part that is not needed for everybody: folded to its title and what it says in a line. It opens by itself when what is
 * written elsewhere asks for it; whoever opens or closes it by hand is obeyed.
 */
export function FoldedPart({
  title,
  summary,
  isAsked = false,
  hasError = false,
  children,
}: {
  title: string
  summary: string
  isAsked?: boolean
  hasError?: boolean
  children: ReactNode
}) {
  const [chosen, setChosen] = useState<{ readonly open: boolean; readonly whileAsked: boolean }>()
  const open = hasError || (chosen && chosen.whileAsked === isAsked ? chosen.open : isAsked)
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setChosen({ open: currentTarget.open, whileAsked: isAsked })
      }}
      className="rounded-8 border border-solid-gray-300"
    >
      <summary className="flex min-h-11 items-baseline gap-x-2 px-3 py-2">
        <span aria-hidden="true" data-marker className="inline-block text-dns-14N-130 text-blue-1000">
          ▶
        </span>
        <span className="shrink-0 text-dns-16B-130 leading-150 text-solid-gray-900">{title}</span>
        {!open && <span className="min-w-0 truncate text-dns-14N-130 leading-150 text-solid-gray-700">{summary}</span>}
      </summary>
      <div className="space-y-4 border-t border-solid-gray-300 px-3 py-4">{children}</div>
    </details>
  )
}
