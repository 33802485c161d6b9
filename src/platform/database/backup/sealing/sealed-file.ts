import { diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { BackupRefused } from '../backup-refused.ts'
import { type BackupLock, publicKeyBytes, publicKeyOf, type RecoveryKey } from './recovery-key.ts'
import { openPieces, sealPieces } from './sealed-pieces.ts'

const magic = Buffer.from('RENKEI-BACKUP\n')
const newestFormat = 1
const headBytes = magic.length + 2 + 64

/**
 * A sealed file: magic, format, the public key it is sealed to, a public key made for this file, the pieces, the end
 * mark. The head goes into the key, so a changed head opens nothing.
 */
export async function* sealFile(plain: AsyncIterable<Buffer>, lock: BackupLock): AsyncGenerator<Buffer> {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  const format = Buffer.from([newestFormat >> 8, newestFormat & 0xff])
  const head = Buffer.concat([magic, format, lock.publicKey, publicKeyBytes(publicKey)])
  const secret = diffieHellman({ privateKey, publicKey: publicKeyOf(lock.publicKey) })
  yield head
  yield* sealPieces(plain, fileKey(secret, lock.originKey, head))
}

/** Opens a sealed file with the recovery key; refuses what is another product's, newer, or sealed to another key. */
export async function openSealedFile(path: string, key: RecoveryKey): Promise<AsyncGenerator<Buffer>> {
  const head = await readHead(path)
  const format = head.readUInt16BE(magic.length)
  if (format > newestFormat) {
    throw new BackupRefused(
      'newer-version',
      `このバックアップは新しい形式(${format})です。書き出したものと同じか、より新しい Renkei で読んでください。`,
    )
  }
  const [recipient, made] = [head.subarray(magic.length + 2, headBytes - 32), head.subarray(headBytes - 32)]
  if (!recipient.equals(key.publicKey)) {
    throw new BackupRefused(
      'wrong-key',
      'この復旧キーでは開けません。このバックアップを書き出したRenkeiの復旧キーを使ってください。',
    )
  }
  const secret = diffieHellman({ privateKey: key.privateKey, publicKey: publicKeyOf(made) })
  return openPieces(createReadStream(path, { start: headBytes }), fileKey(secret, key.originKey, head))
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    if (
      !buffer.subarray(0, Math.min(bytesRead, magic.length)).equals(magic.subarray(0, bytesRead)) ||
      bytesRead === 0
    ) {
      throw new BackupRefused('other-product', 'Renkeiのバックアップではありません。')
    }
    if (bytesRead < headBytes) throw new BackupRefused('truncated', 'バックアップが先頭の途中で切れています。')
    return buffer
  } finally {
    await file.close()
  }
}

const fileKey = (secret: Buffer, originKey: Buffer, head: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, originKey, head, 32))
