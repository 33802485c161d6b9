import encodeQR from 'qr'

/** A code as squares, row by row, `true` for dark; the quiet border of four squares that readers need is part of it. */
export const qrModules = (text: string): readonly (readonly boolean[])[] =>
  encodeQR(text, 'raw', { ecc: 'medium', border: 4 })

/** The same as one SVG path in a square of `side` units, for whatever can fill a path. */
export function qrDrawing(text: string): { readonly side: number; readonly path: string } {
  const modules = qrModules(text)
  return { side: modules.length, path: modules.map(rowPath).join('') }
}

/** Dark neighbours as one rectangle: hairlines between squares would show in print. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []))
  return starts.map((x) => `M${x} ${y}h${lengthOfRun(row, x)}v1H${x}z`).join('')
}

function lengthOfRun(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from)
  return (end === -1 ? row.length : end) - from
}
