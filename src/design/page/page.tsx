import type { ReactNode } from 'react'

/** A screen answers one question: `title` names it, `lead` says it in one sentence. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="mx-auto w-full max-w-[80rem] px-4 pt-6 pb-16 md:px-6 md:pt-8 [nav+&]:pt-3">
      <title>{`${title}｜Renkei`}</title>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 lg:flex-nowrap">
        <div className="min-w-0">
          <h1 className="text-std-24B-150 text-solid-gray-900 md:text-std-28B-150" tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="mt-1 max-w-[48rem] text-std-16N-170 text-solid-gray-700">{lead}</p>}
        </div>
        {actions && (
          <div className="flex flex-wrap gap-2 lg:shrink-0" data-screen-only>
            {actions}
          </div>
        )}
      </div>
      <div className="mt-6 space-y-8">{children}</div>
    </div>
  )
}
