import { describe, expect, it } from 'vitest'
import { readDocumentFile } from './read-document-file.ts'

const file = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new File(parts, '架空.txt')

describe('a document from a file', () => {
  it('is read in the writing systems in use', async () => {
    expect(await readDocumentFile(file('患者氏名'))).toEqual({ text: '患者氏名' })
    const shiftJis = new Uint8Array([0x8a, 0xb3, 0x8e, 0xd2, 0x8e, 0x81, 0x96, 0xbc])
    expect(await readDocumentFile(file(shiftJis))).toEqual({ text: '患者氏名' })
    const utf16 = new Uint8Array([0xff, 0xfe, 0xa3, 0x60, 0x05, 0x80])
    expect(await readDocumentFile(file(utf16))).toEqual({ text: '患者' })
  })

  it('that is no text is refused with what to do', async () => {
    expect(await readDocumentFile(file('%PDF-1.7 …'))).toEqual({ refusal: expect.stringContaining('貼り付け') })
    expect(await readDocumentFile(file(new Uint8Array([0x50, 0x4b, 0, 0])))).toEqual({
      refusal: expect.stringContaining('文章のファイルではありません'),
    })
    expect(await readDocumentFile(file('あ'.repeat(3_000_000)))).toEqual({ refusal: expect.stringContaining('8MB') })
  })
})
