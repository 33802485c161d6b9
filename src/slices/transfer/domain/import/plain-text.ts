/**
 * A document's text without what no reader sees: control letters, signs that turn the direction of writing, letters of no
 * width, halves of letters. Names keep every letter that can be seen.
 */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]|\p{Bidi_Control}|\uFFFD/gu, '')

/** Without the spaces of either width around it, and without empty lines. */
export const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
