export interface ViewLink {
  readonly label: string
  readonly href: string
  readonly isCurrent: boolean
}

/** The views of one thing, each at its own address. */
export function ViewLinks({ label, views }: { readonly label: string; readonly views: readonly ViewLink[] }) {
  return (
    <nav aria-label={label} data-screen-only>
      <ul className="flex flex-wrap gap-x-1 border-b border-solid-gray-420">
        {views.map((each) => (
          <li key={each.href}>
            <a
              href={each.href}
              aria-current={each.isCurrent ? 'page' : undefined}
              className="block border-b-4 border-transparent px-3 py-2 text-dns-16N-130 text-solid-gray-800 no-underline hover:border-solid-gray-300 aria-[current]:border-blue-900 aria-[current]:font-700 aria-[current]:text-blue-900"
            >
              {each.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
