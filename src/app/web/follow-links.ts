interface Travel {
  readonly go: (href: string) => void
  /** Starts the download of a page's code while somebody still aims at the link. */
  readonly prepare: (href: string) => void
}

/**
 * Ordinary links inside the application change the page without reloading it, so that parts, charts and printed
 * papers can write `<a href>` and nothing else. Downloads, other sites, new tabs and modified clicks stay the browser's.
 */
export function followLinks(page: Document, { go, prepare }: Travel): () => void {
  const follow = (event: MouseEvent) => {
    const href = isPlainClick(event) ? ownAddress(event.target) : null
    if (href === null || event.defaultPrevented) return
    event.preventDefault()
    go(href)
  }
  const aim = (event: Event) => {
    const href = ownAddress(event.target)
    if (href !== null) prepare(href)
  }
  page.addEventListener('click', follow)
  page.addEventListener('pointerover', aim)
  page.addEventListener('focusin', aim)
  return () => {
    page.removeEventListener('click', follow)
    page.removeEventListener('pointerover', aim)
    page.removeEventListener('focusin', aim)
  }
}

/** The address of the link that was pointed at, when the application itself shows that page. */
function ownAddress(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a') : null
  const href = link?.getAttribute('href')
  if (!link || !href?.startsWith('/') || href.startsWith('//') || href.startsWith('/api/')) return null
  return link.hasAttribute('download') || link.hasAttribute('target') ? null : href
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
