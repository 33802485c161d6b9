/**
 * The key under which a Japanese name is searched: NFKC, lower case, no spaces, marks or hyphens, ヶ as ケ and ヵ as カ.
 * Only for searching and comparing; a stored name is never normalised (髙 﨑 𠮷 must survive).
 */
export function searchKey(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s・·,、。.()「」『』\-‐-―−]/g, '')
      .replace(/[ヶヵ]/g, (letter) => (letter === 'ヶ' ? 'ケ' : 'カ'))
      // NFKC turns ゛ into a space and a mark; without the space the mark belongs to the letter before it.
      .normalize('NFKC')
  )
}

/** Hiragana as katakana; everything else as for searching. Only for comparing: a stored name keeps its letters. */
export const nameKey = (text: string): string =>
  searchKey(text).replace(/[ぁ-ゖ]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60))
