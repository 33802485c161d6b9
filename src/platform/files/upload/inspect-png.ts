import { crc32, inflateSync } from 'node:zlib'
import { holdsMarkup } from './dangerous-bytes.ts'
import { UploadFault } from './upload-verdict.ts'

export const mostPixels = 100_000_000
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const damaged = (found: string) => new UploadFault('damaged', `PNG: ${found}`)

/** Reads every chunk with its checksum and unpacks the picture: nothing may stand before, between or behind. */
export function inspectPng(bytes: Buffer): void {
  let at = 8
  const picture: Buffer[] = []
  let header: Buffer | undefined
  for (;;) {
    if (at + 12 > bytes.length) throw damaged('ends without IEND')
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw damaged('a chunk is cut')
    const type = bytes.toString('latin1', at + 4, at + 8)
    const content = bytes.subarray(at + 8, end - 4)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damaged(`checksum of ${type}`)
    if (!header && type !== 'IHDR') throw damaged('does not begin with IHDR')
    if (type === 'IHDR') header = content
    else if (type === 'IDAT') picture.push(content)
    else if (holdsMarkup(content.toString('latin1'))) throw new UploadFault('active-content', `markup in ${type}`)
    at = end
    if (type === 'IEND') break
  }
  if (at !== bytes.length) throw new UploadFault('hidden-content', 'bytes behind the end of a PNG')
  if (header?.length !== 13) throw damaged('IHDR')
  unpackPicture(header, Buffer.concat(picture))
}

function unpackPicture(header: Buffer, packed: Buffer): void {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bitsPerPixel = header.readUInt8(8) * (samplesOf[header.readUInt8(9)] ?? 0)
  if (width === 0 || height === 0 || bitsPerPixel === 0) throw damaged('size or colour')
  if (width * height > mostPixels) throw new UploadFault('unpacks-too-large', `${width} × ${height} pixels`)
  // Interlaced pictures have up to seven passes, each with a filter byte a line and a rounded last byte.
  const interlaced = header.readUInt8(12) !== 0
  const expected = height * (1 + Math.ceil((width * bitsPerPixel) / 8))
  const most = interlaced ? expected + height * 14 + 64 : expected
  if (most > 200_000_000) throw new UploadFault('unpacks-too-large', `${most} bytes of picture`)
  let unpacked: number
  try {
    unpacked = inflateSync(packed, { maxOutputLength: most }).length
  } catch {
    throw damaged('the picture does not unpack')
  }
  if (interlaced ? unpacked < height : unpacked !== expected) throw damaged('the picture has another size')
}
