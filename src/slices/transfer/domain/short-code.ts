/** Without 0 O 1 I L U: what a person reads from a FAX is typed as it was printed. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Six letters from random bytes, in two groups: 「K7P-3QX」. It tells cases apart; it keeps no secret. */
export function shortCodeFrom(random: Uint8Array): string {
  const drawn = [...random.slice(0, 6)].map((byte) => letters[byte % letters.length]).join('')
  return `${drawn.slice(0, 3)}-${drawn.slice(3)}`
}

/** Whether the code somebody typed is the one that was printed, whatever the letters' width and case. */
export const isSameCode = (typed: string, printed: string): boolean => plain(typed) === plain(printed)

const plain = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
