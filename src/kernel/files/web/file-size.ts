const rounded = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 })
const kilobyte = 1024

/** As file managers write it: 512 バイト, 3.4 KB, 12 MB. */
export function fileSize(bytes: number): string {
  if (bytes < kilobyte) return `${rounded.format(bytes)} バイト`
  if (bytes < kilobyte * kilobyte) return `${rounded.format(bytes / kilobyte)} KB`
  return `${rounded.format(bytes / kilobyte / kilobyte)} MB`
}
