/**
 * The key under which a Japanese name is searched: NFKC, lower case, no spaces, ヶ=ケ=が… kept apart except ヶ/ケ.
 * Only for searching and comparing; a stored name is never normalised (髙 﨑 𠮷 must survive).
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・･·,、。.()（）「」『』-]/g, '')
    .replace(/[ヶヵ]/g, (letter) => (letter === 'ヶ' ? 'ケ' : 'カ'))
}
