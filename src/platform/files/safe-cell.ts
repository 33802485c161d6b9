const formulaStarts = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])

/**
 * A text as a spreadsheet may hold it: one that Excel would run as a formula gets an apostrophe in front, full-width
 * signs too, because Japanese Excel takes them for half-width ones. Spaces in front do not hide the sign.
 */
export function safeCell(text: string): string {
  const first = [...text.replace(/^[ \u3000]+/, '')][0]
  return (first !== undefined && formulaStarts.has(first)) || formulaStarts.has(text.charAt(0)) ? `'${text}` : text
}
