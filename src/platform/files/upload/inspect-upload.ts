import { fileTypeFromBuffer } from 'file-type'
import { forbiddenBeginning, refuseMalware, zipBeginning } from './dangerous-bytes.ts'
import { inspectJpeg } from './inspect-jpeg.ts'
import { inspectOffice } from './inspect-office.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { inspectPng } from './inspect-png.ts'
import { inspectTableText } from './inspect-table-text.ts'
import { UploadFault, type UploadKind, type UploadVerdict } from './upload-verdict.ts'

/** Reads untrusted bytes: call it in the child process only (`inspectInChild`). */
export async function inspectUpload(bytes: Buffer): Promise<UploadVerdict> {
  try {
    return { ok: true, kind: await kindOf(bytes) }
  } catch (error) {
    if (error instanceof UploadFault) return { ok: false, because: error.because, found: error.message }
    throw error
  }
}

async function kindOf(bytes: Buffer): Promise<UploadKind> {
  if (bytes.length === 0) throw new UploadFault('damaged', 'empty')
  refuseMalware(bytes, 'the file')
  const forbidden = forbiddenBeginning(bytes)
  if (forbidden) throw new UploadFault('kind-not-accepted', forbidden)
  if (bytes.subarray(0, 4).equals(zipBeginning)) return inspectOffice(bytes)
  const sniffed = await fileTypeFromBuffer(bytes.subarray(0, 65_536))
  if (sniffed === undefined) return inspectTableText(bytes)
  switch (sniffed.mime) {
    case 'application/pdf':
      if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new UploadFault('hidden-content', 'PDF begins late')
      refuseSecondFile(bytes)
      await inspectPdf(bytes)
      return 'pdf'
    case 'image/png':
      inspectPng(bytes)
      return 'png'
    case 'image/jpeg':
      inspectJpeg(bytes)
      return 'jpeg'
    default:
      throw new UploadFault('kind-not-accepted', sniffed.mime)
  }
}

/** Two files in one: a ZIP is read from its end, so a directory of entries near the end opens as an archive. */
function refuseSecondFile(bytes: Buffer): void {
  if (bytes.subarray(-66_000).includes(Buffer.from('PK\x05\x06', 'latin1')))
    throw new UploadFault('hidden-content', 'an archive behind the PDF')
}
