import { UploadFault } from './upload-verdict.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

/** Beginnings of what runs, or of containers we do not look into. */
const forbiddenBeginnings: readonly (readonly [string, Buffer])[] = [
  ['Windows program', latin('MZ')],
  ['ELF program', latin('\x7fELF')],
  ['Mach-O program', latin('\xcf\xfa\xed\xfe')],
  ['Mach-O program', latin('\xce\xfa\xed\xfe')],
  ['Java class or universal program', latin('\xca\xfe\xba\xbe')],
  ['WebAssembly', latin('\0asm')],
  ['script', latin('#!')],
  ['Windows shortcut', latin('L\0\0\0\x01\x14\x02\0')],
  ['OLE container', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['7z archive', latin("7z\xbc\xaf'\x1c")],
  ['RAR archive', latin('Rar!\x1a\x07')],
  ['gzip archive', latin('\x1f\x8b')],
  ['xz archive', latin('\xfd7zXZ\0')],
  ['cabinet', latin('MSCF')],
]

export const zipBeginning = latin('PK\x03\x04')

// In two halves: a scanner must not take this source for the test file itself.
const testMalware = latin(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

export function refuseMalware(bytes: Uint8Array, place: string): void {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(testMalware))
    throw new UploadFault('malware', `EICAR in ${place}`)
}

/** The name of a forbidden kind these bytes begin like, or null. */
export const forbiddenBeginning = (bytes: Uint8Array): string | null =>
  forbiddenBeginnings.find(([, start]) => start.equals(bytes.subarray(0, start.length)))?.[0] ?? null

const markup = /<\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|hta:|meta|\?php|%@?)[\s>/=%]/i

/** Markup a browser would run, hidden in the free text of an image or in a table. */
export const holdsMarkup = (text: string): boolean => markup.test(text)
