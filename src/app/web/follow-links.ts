/**
 * Ordinary links inside the application change the page without reloading it, so that parts, charts and printed
 * papers can write `<a href>` and nothing else. Downloads, other sites, new tabs and modified clicks stay the browser's.
 */
export function followLinks(page: Document, go: (href: string) => void): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href')
    if (!link || !href || event.defaultPrevented || !isPlainClick(event)) return
    if (!href.startsWith('/') || href.startsWith('//') || href.startsWith('/api/')) return
    if (link.hasAttribute('download') || link.hasAttribute('target')) return
    event.preventDefault()
    go(href)
  }
  page.addEventListener('click', follow)
  return () => page.removeEventListener('click', follow)
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
