import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'

const mark = Buffer.from('RKF1')
const ivBytes = 12
const tagBytes = 16
const algorithm = 'aes-256-gcm'

/** Mark, nonce, ciphertext, tag. `owner` is sealed in: bytes of one owner do not open as another's. */
export function sealingStream(key: Buffer, owner: string): Transform {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(owner))
  let begun = false
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!begun) this.push(Buffer.concat([mark, iv]))
      begun = true
      done(null, cipher.update(chunk))
    },
    flush(done) {
      if (!begun) this.push(Buffer.concat([mark, iv]))
      this.push(cipher.final())
      this.push(cipher.getAuthTag())
      done()
    },
  })
}

export function seal(key: Buffer, owner: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(owner))
  return Buffer.concat([mark, iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when a single bit is not as it was sealed, or for another owner or key. */
export function unseal(key: Buffer, owner: string, sealed: Buffer): Buffer {
  const head = mark.length + ivBytes
  if (sealed.length < head + tagBytes || !sealed.subarray(0, mark.length).equals(mark))
    throw new Error('these bytes are not sealed')
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(mark.length, head))
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(head, -tagBytes)), decipher.final()])
}

export interface UnsealedFile {
  readonly length: number
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * A sealed file piece by piece, never whole in memory. It is read twice: the seal stands at its end, and nothing goes out
 * before all of it was found unbroken. The second reading checks again and breaks off at the end.
 */
export async function unsealFile(key: Buffer, owner: string, path: string): Promise<UnsealedFile> {
  const { head, tag, length } = await readEnds(path)
  async function* pieces() {
    const decipher = createDecipheriv(algorithm, key, head.subarray(mark.length))
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
    const range = { start: head.length, end: head.length + length - 1 }
    if (length > 0) for await (const piece of createReadStream(path, range)) yield decipher.update(piece)
    yield decipher.final()
  }
  for await (const _piece of pieces());
  return { length, content: pieces() }
}

async function readEnds(path: string) {
  const head = Buffer.alloc(mark.length + ivBytes)
  const tag = Buffer.alloc(tagBytes)
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const length = size - head.length - tagBytes
    await file.read(head, 0, head.length, 0)
    if (length < 0 || !head.subarray(0, mark.length).equals(mark)) throw new Error('these bytes are not sealed')
    await file.read(tag, 0, tagBytes, size - tagBytes)
    return { head, tag, length }
  } finally {
    await file.close()
  }
}
