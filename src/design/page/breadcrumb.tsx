export interface Crumb {
  readonly label: string
  readonly href: string
}

/** The way back up; the page itself is not repeated, its title follows. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="現在位置" className="mx-auto w-full max-w-[80rem] px-4 pt-4 md:px-6" data-screen-only>
      <ol className="flex flex-wrap gap-x-2 text-dns-14N-130">
        {crumbs.map((crumb, depth) => (
          <li key={crumb.href} className="flex items-center gap-x-2">
            {depth > 0 && <span aria-hidden="true">›</span>}
            <a href={crumb.href} className="inline-block py-1">
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
