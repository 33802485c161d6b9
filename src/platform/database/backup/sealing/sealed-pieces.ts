import { createCipheriv, createDecipheriv } from 'node:crypto'
import { BackupRefused } from '../backup-refused.ts'

const pieceBytes = 1024 * 1024
const tagBytes = 16
export const endMark = Buffer.from('\nRENKEI-BACKUP-END\n')

/**
 * AES-256-GCM in pieces of one mebibyte. A piece's place and whether it is the last are part of its nonce, so pieces
 * can be neither changed, exchanged, left out nor cut off at the end. The key is used for one stream only.
 */
export async function* sealPieces(plain: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let place = 0
  for await (const { bytes, isLast } of inPieces(plain, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place, isLast))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    place += 1
  }
  yield endMark
}

export async function* openPieces(sealed: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let place = 0
  for await (const { bytes, isLast } of inPieces(withoutEndMark(sealed), pieceBytes + tagBytes)) {
    yield openPiece(bytes, key, nonceOf(place, isLast), place)
    place += 1
  }
}

function openPiece(bytes: Buffer, key: Buffer, nonce: Buffer, place: number): Buffer {
  const split = bytes.length - tagBytes
  if (split < 0) throw damaged(place)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAuthTag(bytes.subarray(split))
  const plain = decipher.update(bytes.subarray(0, split))
  try {
    decipher.final()
  } catch (error) {
    throw damaged(place, error)
  }
  return plain
}

const damaged = (place: number, cause?: unknown) =>
  new BackupRefused(
    'damaged',
    `バックアップの${place + 1}番目の区画(約${place} MB目)が、書き出したときから変わっています。別の世代のバックアップを使ってください。`,
    { cause },
  )

function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(place, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** A full piece waits until something follows it: only then is it known not to be the last. */
async function* inPieces(source: AsyncIterable<Buffer>, size: number) {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    waiting.push(chunk)
    length += chunk.length
    if (length <= size) continue
    let rest = Buffer.concat(waiting)
    for (; rest.length > size; rest = rest.subarray(size)) yield { bytes: rest.subarray(0, size), isLast: false }
    waiting = [rest]
    length = rest.length
  }
  yield { bytes: Buffer.concat(waiting), isLast: true }
}

async function* withoutEndMark(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let tail = Buffer.alloc(0)
  for await (const chunk of source) {
    const all = Buffer.concat([tail, chunk])
    const ready = Math.max(0, all.length - endMark.length)
    if (ready > 0) yield all.subarray(0, ready)
    tail = all.subarray(ready)
  }
  if (!tail.equals(endMark)) {
    throw new BackupRefused(
      'truncated',
      'バックアップが途中で切れています(終わりの印がありません)。コピーし直すか、別の世代のバックアップを使ってください。',
    )
  }
}
