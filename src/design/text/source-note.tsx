import type { ReactNode } from 'react'
import { DateText } from './date-text.tsx'

/** Where a statement comes from and of which day it is. */
export function SourceNote({ source, date }: { source: ReactNode; date?: string | null | undefined }) {
  return (
    <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
      出典：{source}
      {date && (
        <>
          （<DateText date={date} />
          現在）
        </>
      )}
    </p>
  )
}
