import { type ReactNode, useId } from 'react'

export function Section({
  title,
  note,
  id,
  children,
}: {
  title: string
  note?: ReactNode
  /** For links from elsewhere on the page. */
  id?: string
  children: ReactNode
}) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} id={id} className="min-w-0 scroll-mt-16">
      <h2
        id={headingId}
        className="border-b-2 border-solid-gray-900 pb-1 text-std-18B-160 text-solid-gray-900 md:text-std-20B-150"
      >
        {title}
      </h2>
      {note && <p className="mt-2 text-dns-14N-130 leading-160 text-solid-gray-700">{note}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
