import { plainText, trimmed } from '../plain-text.ts'

const lineEnds = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'dd',
  'table',
  'ul',
  'ol',
])
const unspoken = new Set(['script', 'style', 'head', 'title', 'svg', 'iframe', 'object', 'template'])

/** Narrative is XHTML from somebody else: its words only, in one pass; nothing of it is ever shown as markup. */
export function narrativeText(xhtml: string): string {
  let words = ''
  let at = 0
  while (at < xhtml.length) {
    const open = xhtml.indexOf('<', at)
    if (open < 0) break
    words += decoded(xhtml.slice(at, open))
    if (xhtml.startsWith('<!--', open)) {
      const end = xhtml.indexOf('-->', open + 4)
      if (end < 0) return wordsOf(words)
      at = end + 3
      continue
    }
    const close = xhtml.indexOf('>', open)
    if (close < 0) return wordsOf(words)
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(xhtml.slice(open, open + 20))?.[1]?.toLowerCase() ?? ''
    at = close + 1
    if (lineEnds.has(name)) words += '\n'
    else if (name === 'td' || name === 'th') words += ' '
    const isEmptyElement = xhtml[close - 1] === '/' || xhtml[open + 1] === '/'
    if (unspoken.has(name) && !isEmptyElement) {
      const end = xhtml.indexOf(`</${name}`, at)
      if (end < 0) return wordsOf(words)
      at = end
    }
  }
  return wordsOf(words + decoded(xhtml.slice(at)))
}

const wordsOf = (text: string): string => trimmed(plainText(text).replace(/ {2,}/g, ' '))

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
