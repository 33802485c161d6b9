import type { ReactNode } from 'react'

interface Entry {
  readonly label: string
  readonly href: string
  readonly pages?: readonly Entry[]
}

/** `path` is where the reader is; the longest entry that begins it is marked as current. */
export function SiteHeader({
  entries,
  path,
  account,
}: {
  entries: readonly Entry[]
  path: string
  account: ReactNode
}) {
  const current = currentEntry(entries, path)
  const pages = current?.pages ?? []
  // A menu that would be squeezed between name and account has a row of its own.
  const ownRow = entries.length > 4
  return (
    <header className="border-b border-solid-gray-420 bg-white" data-screen-only>
      <a
        href="#main"
        className="sr-only bg-yellow-300 px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
      >
        本文へ進む
      </a>
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-center justify-between gap-x-6 px-4 md:px-6">
        <a href="/" className="py-3 text-std-16B-170 text-blue-1000 no-underline md:text-std-18B-160">
          Renkei<span className="ml-2 max-sm:hidden">地域医療連携推進法人</span>
        </a>
        <div className={`py-1 text-dns-14N-130 ${ownRow ? '' : 'md:order-3'}`}>{account}</div>
        <nav
          aria-label="主なメニュー"
          className={`max-md:-mx-2 max-md:w-full ${ownRow ? 'md:-mx-3 md:w-full' : 'md:order-2 md:flex-1'}`}
        >
          <ul className="flex flex-wrap">
            {entries.map((entry) => (
              <li key={entry.href}>
                <a
                  href={entry.href}
                  aria-current={entry === current ? 'page' : undefined}
                  className={`block border-b-4 border-white px-2 pt-2 pb-1 text-dns-14N-130 leading-150 text-solid-gray-800 no-underline hover:border-solid-gray-300 aria-[current]:border-blue-900 aria-[current]:font-700 aria-[current]:text-blue-900 md:px-3 md:text-dns-16N-130 ${ownRow ? 'md:pt-2 md:pb-2' : 'md:pt-4 md:pb-3'}`}
                >
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {pages.length > 0 && (
        <nav aria-label={`${current?.label}のメニュー`} className="border-t border-solid-gray-200 bg-solid-gray-50">
          <ul className="mx-auto flex max-w-[80rem] flex-wrap px-2 md:px-3">
            {pages.map((page) => (
              <li key={page.href}>
                <a
                  href={page.href}
                  aria-current={page === currentEntry(pages, path) ? 'page' : undefined}
                  className="block px-2 py-1.5 text-dns-14N-130 leading-150 text-solid-gray-800 no-underline hover:underline aria-[current]:font-700 aria-[current]:text-blue-900 aria-[current]:underline md:px-3"
                >
                  {page.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

function currentEntry(entries: readonly Entry[], path: string): Entry | undefined {
  return entries
    .filter((entry) => path === entry.href || path.startsWith(`${entry.href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0]
}
