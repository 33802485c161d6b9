import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'
import { UploadFault } from './upload-verdict.ts'

/** Names by which a PDF acts, carries other files, or hides its content from inspection. */
const actingNames =
  /\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToE|EmbeddedFiles?|Filespec|RichMedia\w*|Rendition|XFA|Movie|Sound)(?![A-Za-z0-9])/
const mostUnpackedBytes = 100_000_000

/**
 * Looks for acting names in the file as written and in every compressed object stream, then lets a real reader open
 * it: what the reader finds acting is refused too, and a file it cannot open is damaged.
 */
export async function inspectPdf(bytes: Buffer): Promise<void> {
  if (bytes.subarray(-1024).lastIndexOf('%%EOF') < 0) throw new UploadFault('damaged', 'PDF: no end')
  const written = withPlainNames(bytes.toString('latin1'))
  if (/\/Encrypt(?![A-Za-z])/.test(written)) throw new UploadFault('locked', 'PDF: encrypted')
  refuseActing(written, 'the file')
  refuseActingStreams(bytes)
  await readForReal(bytes)
}

/** `/J#61vaScript` is `/JavaScript` to every reader. */
const withPlainNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_escaped, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function refuseActing(text: string, place: string): void {
  const found = actingNames.exec(text)
  if (found) throw new UploadFault('active-content', `PDF: ${found[0]} in ${place}`)
}

/** Objects may be packed: each object stream is unpacked, and one packed in a way we do not unpack is refused. */
function refuseActingStreams(bytes: Buffer): void {
  let unpacked = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).equals(Buffer.from('end'))) continue
    const dictionary =
      withPlainNames(bytes.toString('latin1', Math.max(0, at - 2000), at))
        .split(/\bobj\b/)
        .at(-1) ?? ''
    if (!/\/ObjStm/.test(dictionary)) continue
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    const end = bytes.indexOf('endstream', start)
    if (end < 0) throw new UploadFault('damaged', 'PDF: a stream is cut')
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, '')
    if (filter !== '/FlateDecode' && filter !== '/Fl') {
      if (filter !== undefined) throw new UploadFault('hidden-content', `PDF: objects packed with ${filter}`)
      continue
    }
    const text = unpack(bytes.subarray(start, end))
    unpacked += text.length
    if (unpacked > mostUnpackedBytes) throw new UploadFault('unpacks-too-large', 'PDF: object streams')
    refuseActing(withPlainNames(text), 'an object stream')
  }
}

function unpack(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: mostUnpackedBytes }).toString('latin1')
  } catch (error) {
    const tooLong = error instanceof RangeError
    throw new UploadFault(tooLong ? 'unpacks-too-large' : 'damaged', 'PDF: an object stream')
  }
}

async function readForReal(bytes: Buffer): Promise<void> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: true, verbosity: 0 })
    if (document.numPages < 1) throw new Error('no pages')
    await document.getPage(1)
  } catch (error) {
    throw new UploadFault('damaged', `PDF: ${error instanceof Error ? error.message : String(error)}`)
  }
  if ((await document.getJSActions()) !== null || (await document.getAttachments()) !== null)
    throw new UploadFault('active-content', 'PDF: actions or attachments')
  await document.loadingTask.destroy()
}
