import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise } from 'yauzl'
import { forbiddenBeginning, refuseMalware, zipBeginning } from './dangerous-bytes.ts'
import { UploadFault } from './upload-verdict.ts'

export interface ZipPart {
  /** A key to find parts by. It is never a path on a disk. */
  readonly name: string
  readonly bytes: Buffer
}

const mostEntries = 5_000
export const mostUnpackedBytes = 150_000_000
const mostPartBytes = 60_000_000
const hidden = (found: string) => new UploadFault('hidden-content', `ZIP: ${found}`)
const damaged = (found: string) => new UploadFault('damaged', `ZIP: ${found}`)

/**
 * Unpacks every entry once and hands it on, counting the inflated bytes itself: the sizes an archive states may lie.
 * Refuses what an office program never writes: bytes before, between or behind the entries, names given twice or that
 * climb, links, encryption, nested archives and programs.
 */
export async function passThroughZip(bytes: Buffer, onPart: (part: ZipPart) => void): Promise<void> {
  const zip = await fromBufferPromise(bytes, {
    lazyEntries: true,
    validateEntrySizes: true,
    strictFileNames: true,
  }).catch((error: Error) => {
    throw damaged(error.message)
  })
  if (zip.comment.length > 0 || zip.entryCount > mostEntries) throw hidden('a comment, or too many entries')
  const names = new Set<string>()
  const regions: { from: number; to: number }[] = []
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (names.has(entry.fileName.toLowerCase())) throw hidden('the same name twice')
      names.add(entry.fileName.toLowerCase())
      refuseOddEntry(entry)
      const header = await zip.readLocalFileHeaderPromise(entry)
      if (!header.fileName.equals(entry.fileNameRaw)) throw hidden('two names for one entry')
      regions.push({ from: entry.relativeOffsetOfLocalHeader, to: header.fileDataStart + entry.compressedSize })
      const part = await unpack(await zip.openReadStreamPromise(entry), mostUnpackedBytes - unpacked)
      unpacked += part.length
      refuseForbiddenPart(part, entry.fileName)
      onPart({ name: entry.fileName, bytes: part })
    }
  } catch (error) {
    throw error instanceof UploadFault ? error : damaged(error instanceof Error ? error.message : String(error))
  }
  refuseGaps(bytes, regions)
}

function refuseOddEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new UploadFault('locked', 'ZIP: an encrypted entry')
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000
  if (unixType !== 0 && unixType !== 0o100000 && unixType !== 0o040000) throw hidden('a link or device')
}

async function unpack(stream: Readable, room: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > Math.min(room, mostPartBytes)) throw new UploadFault('unpacks-too-large', 'ZIP: inflated bytes')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function refuseForbiddenPart(part: Buffer, name: string): void {
  refuseMalware(part, name)
  const forbidden = forbiddenBeginning(part)
  if (forbidden) throw new UploadFault('active-content', `ZIP: ${forbidden}`)
  const isContainer = part.subarray(0, 4).equals(zipBeginning) || part.subarray(0, 5).equals(Buffer.from('%PDF-'))
  if (isContainer) throw hidden('a file inside the file')
}

/** Entries lie one behind the other up to the directory; only a data descriptor (12 to 24 bytes) may stand between. */
function refuseGaps(bytes: Buffer, regions: { from: number; to: number }[]): void {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 !== bytes.length) throw hidden('bytes behind the end')
  const stated = bytes.readUInt32LE(end + 16)
  const directory = stated === 0xffffffff ? bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) : stated
  let at = 0
  for (const { from, to } of [
    ...regions.sort((one, other) => one.from - other.from),
    { from: directory, to: directory },
  ]) {
    if (![0, 12, 16, 20, 24].includes(from - at) || (at === 0 && from !== 0)) throw hidden('bytes between the entries')
    at = to
  }
}
