import { crc32, deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { UploadKind } from '../upload/upload-verdict.ts'
import { writeCsv } from '../write-csv.ts'
import { writeXlsx } from '../write-xlsx.ts'

/** A PDF of one page; `catalogue` and `objects` are added as written, so that a test can make it act. */
export function samplePdf(catalogue = '', objects: readonly string[] = []): Buffer {
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ]
  let text = '%PDF-1.7\n'
  const offsets = bodies.map((body, place) => {
    const at = text.length
    text += `${place + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** Objects packed as PDF 1.5 writers pack them. */
export function packedObject(text: string): string {
  const packed = deflateSync(Buffer.from(`9 0 ${text}`, 'latin1'))
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`
}

export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

export function samplePng(width = 8, height = 8, between: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const picture = deflateSync(Buffer.alloc(Math.min(height * (1 + width * 3), 1_000_000), 0))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...between,
    pngChunk('IDAT', picture),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A grey 8 × 8 picture: the smallest baseline JPEG, with one comment. */
export function sampleJpeg(comment = 'sample'): Buffer {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  const codes = Buffer.from([0, 1, ...Array<number>(15).fill(0), 0])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xfe, Buffer.from(comment, 'utf8')),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xc4, codes),
    segment(0xc4, Buffer.concat([Buffer.from([0x10]), codes.subarray(1)])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0xd9]),
  ])
}

export const sampleXlsx = async (): Promise<Buffer> =>
  Buffer.from(await writeXlsx([{ name: '名簿', headings: ['名称', '床'], rows: [['甲会', 51]] }]))

export const sampleDocx = async (): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('架空の議事録')] }] }))

export const sampleCsv = (): Buffer => Buffer.from(writeCsv(['名称', '床'], [['甲会', 51]]))

/** One harmless file of each kind. */
export const sampleFiles = async (): Promise<Readonly<Record<UploadKind, Buffer>>> => ({
  pdf: samplePdf(),
  png: samplePng(),
  jpeg: sampleJpeg(),
  csv: sampleCsv(),
  tsv: Buffer.from('名称\t床\r\n甲会\t51\r\n'),
  xlsx: await sampleXlsx(),
  docx: await sampleDocx(),
})

/** The same archive with parts added, or changed from what they are. */
export function withParts(
  archive: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | ((text: string) => string)>>,
): Buffer {
  const unpacked: Record<string, Uint8Array> = unzipSync(archive)
  for (const [name, part] of Object.entries(parts)) {
    const was = unpacked[name] ?? new Uint8Array()
    if (typeof part === 'function') unpacked[name] = strToU8(part(strFromU8(was)))
    else unpacked[name] = typeof part === 'string' ? strToU8(part) : part
  }
  return Buffer.from(zipSync(unpacked))
}
