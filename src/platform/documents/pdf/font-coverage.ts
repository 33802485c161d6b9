/** Which characters a TrueType font has, read from the segments of its 'cmap' table, format 12. */
export function fontCoverage(font: Uint8Array): (character: string) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = fullUnicodeTable(view, characterMap(view))
  const ranges = Array.from({ length: view.getUint32(table + 12) }, (_, index) => {
    const group = table + 16 + 12 * index
    return { first: view.getUint32(group), last: view.getUint32(group + 4) }
  })
  const found = new Map<string, boolean>()
  return (character) => {
    const known = found.get(character)
    if (known !== undefined) return known
    const code = character.codePointAt(0) ?? 0
    const covered = ranges.some(({ first, last }) => code >= first && code <= last)
    found.set(character, covered)
    return covered
  }
}

function characterMap(view: DataView): number {
  const tag = 0x636d6170
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    if (view.getUint32(entry) === tag) return view.getUint32(entry + 8)
  }
  throw new Error('the font has no character map')
}

function fullUnicodeTable(view: DataView, map: number): number {
  for (let index = 0; index < view.getUint16(map + 2); index++) {
    const table = map + view.getUint32(map + 4 + 8 * index + 4)
    if (view.getUint16(table) === 12) return table
  }
  throw new Error('the font’s character map does not reach beyond the first plane')
}
