/** A number as people write it: full-width digits and thousands separators are read too. Null: not a number of at least 0. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim()
  return /^\d{1,11}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}
