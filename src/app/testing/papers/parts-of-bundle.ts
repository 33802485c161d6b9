import { unzipSync } from 'fflate'

/** Answers the text of one part of an export bundle, or of all; a part found by a pattern comes byte for byte. */
export function partsOf(zip: Uint8Array): (which?: string | RegExp) => string {
  const parts = Object.entries(unzipSync(zip))
  return (which) => {
    if (which === undefined) return parts.map(([, part]) => Buffer.from(part).toString()).join('')
    const found = parts.find(([path]) => (typeof which === 'string' ? path === which : which.test(path)))
    const encoding = typeof which === 'string' ? 'utf8' : 'latin1'
    return Buffer.from(found?.[1] ?? new Uint8Array()).toString(encoding)
  }
}
