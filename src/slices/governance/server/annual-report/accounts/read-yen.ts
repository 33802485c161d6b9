const mostYen = 1_000_000_000_000_000

/** 1,234 / △1,234 / ▲1234 / -1234 / １２３４円. Null: nothing is written. Undefined: it is no amount of whole yen. */
export function readYen(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s¥\\]/g, '')
    .replace(/円$/, '')
    .replace(/^[△▲−]/, '-')
  if (plain === '') return null
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)$/.test(plain)) return undefined
  const yen = Number(plain.replaceAll(',', ''))
  return Math.abs(yen) > mostYen ? undefined : yen + 0
}
