import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
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
