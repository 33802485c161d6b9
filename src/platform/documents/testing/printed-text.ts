import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const wordPart = (file: Uint8Array, part: string): string => strFromU8(unzipSync(file)[part] ?? new Uint8Array())

/** The words of a Word file's body: a line for each paragraph. */
export function wordText(file: Uint8Array): string {
  return wordPart(file, 'word/document.xml')
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
}

/** The words of each page of a PDF, without white space: a line may end anywhere in a Japanese word. */
export async function pdfPages(file: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(file)), { mergePages: false })
  return text.map((page) => page.replace(/[\s\u200b]/g, ''))
}

export const pdfText = async (file: Uint8Array): Promise<string> => (await pdfPages(file)).join('')
