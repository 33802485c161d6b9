import { holdsMarkup } from './dangerous-bytes.ts'
import { mostPixels } from './inspect-png.ts'
import { UploadFault } from './upload-verdict.ts'

const damaged = (found: string) => new UploadFault('damaged', `JPEG: ${found}`)
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks every segment to the end. Cameras append a second picture (MPF); anything else behind the end is refused. */
export function inspectJpeg(bytes: Buffer): void {
  let at = 0
  do at = walkPicture(bytes, at)
  while (at < bytes.length && bytes.readUInt16BE(Math.min(at, bytes.length - 2)) === 0xffd8)
  if (at !== bytes.length) throw new UploadFault('hidden-content', 'bytes behind the end of a JPEG')
}

function walkPicture(bytes: Buffer, start: number): number {
  let at = start + 2
  let frame = false
  for (;;) {
    if (at + 2 > bytes.length || bytes[at] !== 0xff) throw damaged('a segment does not begin where it should')
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      if (!frame) throw damaged('no picture')
      return at + 2
    }
    if (at + 4 > bytes.length) throw damaged('cut')
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) throw damaged('a segment is cut')
    const content = bytes.subarray(at + 4, end)
    if (isFrame(marker)) {
      checkSize(content)
      frame = true
    } else if ((marker >= 0xe0 || marker === 0xfe) && holdsMarkup(content.toString('latin1'))) {
      throw new UploadFault('active-content', 'markup in a JPEG segment')
    }
    at = marker === 0xda ? endOfScan(bytes, end) : end
  }
}

function checkSize(content: Buffer): void {
  if (content.length < 6) throw damaged('frame')
  const [height, width] = [content.readUInt16BE(1), content.readUInt16BE(3)]
  if (width === 0 || height === 0) throw damaged('size')
  if (width * height > mostPixels) throw new UploadFault('unpacks-too-large', `${width} × ${height} pixels`)
}

/** Picture data holds FF only before 00 (a stuffed byte) or a restart marker. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = start
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) throw damaged('ends inside the picture')
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 2
  }
}
