import { UploadFault } from './upload-verdict.ts'

export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const damaged = (found: string) => new UploadFault('damaged', `XML: ${found}`)
const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gu
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu
const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** `&#68;DE` is `DDE` to every reader. Entities of the file's own do not exist: DOCTYPE is refused. */
const plain = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (_entity, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return namedEntities[name] ?? ''
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

/**
 * Reads a part of an office file to its end, element by element, and refuses what is not well-formed, not UTF-8, or
 * declares a DOCTYPE. `onText` hears the text directly inside the element named.
 */
export function readXml(
  bytes: Buffer,
  onElement: (element: XmlElement) => void,
  onText: (text: string, inside: string) => void = () => undefined,
): void {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw damaged('not UTF-8')
  }
  if (/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8|us-ascii)/i.test(text)) throw damaged('an encoding other than UTF-8')
  const open: string[] = []
  let at = 0
  let roots = 0
  markup.lastIndex = 0
  for (let found = markup.exec(text); found; found = markup.exec(text)) {
    if (found.index !== at) throw damaged(`at ${at}`)
    at = markup.lastIndex
    const [whole, literal, closing, name, attributes = '', selfClosing] = found
    if (name === undefined) {
      if (literal !== undefined || !whole.startsWith('<')) onText(literal ?? plain(whole), open.at(-1) ?? '')
    } else if (closing) {
      if (open.pop() !== local(name)) throw damaged(`</${name}> closes another element`)
    } else {
      if (open.length === 0) roots += 1
      if (!selfClosing) open.push(local(name))
      if (open.length > 256) throw damaged('too deep')
      const read = [...attributes.matchAll(attribute)].map(([, key = '', double, single]) => [
        local(key),
        plain(double ?? single ?? ''),
      ])
      onElement({ name: local(name), attributes: Object.fromEntries(read) })
    }
  }
  if (at !== text.length || open.length > 0 || roots !== 1) throw damaged('not well-formed')
}
