import { mostDocumentLetters } from '../../../domain/import/read-referral.ts'

export type FileText = { readonly text: string } | { readonly refusal: string }

/** Three bytes a letter, and room for a document in JSON. */
const mostBytes = mostDocumentLetters * 4

/** The text of a chosen file. It is read here, in the browser, and goes nowhere; nothing in it is run. */
export async function readDocumentFile(file: File): Promise<FileText> {
  if (file.size > mostBytes) return { refusal: `「${file.name}」は大きすぎます（${mostBytes / 1_000_000}MBまで）。` }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (startsWith(bytes, '%PDF')) return { refusal: 'PDFの文書は読み取れません。文章をコピーして、貼り付けてください。' }
  if (bytes.includes(0) && !isUtf16(bytes))
    return { refusal: `「${file.name}」は文章のファイルではありません。JSONかテキストのファイルを選んでください。` }
  return { text: decoded(bytes) }
}

const startsWith = (bytes: Uint8Array, letters: string): boolean =>
  [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0))

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Many hospital systems still write Shift_JIS; what is not UTF-8 is taken for that. */
function decoded(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}
