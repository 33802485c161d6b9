import type { ReactNode } from 'react'

/** An empty list says why it is empty, and what to do where something can be done. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-8 border border-dashed border-solid-gray-420 px-4 py-8 text-center" role="status">
      <p className="text-std-16B-170 text-solid-gray-900">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-[40rem] space-y-3 text-std-16N-170">{children}</div>}
    </div>
  )
}
