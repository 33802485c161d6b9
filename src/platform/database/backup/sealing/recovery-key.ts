import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { BackupRefused } from '../backup-refused.ts'

/**
 * What an installation keeps of the recovery key. With it backups can be written, but none can be read: reading needs
 * the key itself, which is printed once and kept by people.
 */
export interface BackupLock {
  /** X25519; backups are sealed to it. */
  readonly publicKey: Buffer
  /** Derived from the recovery key: only who holds it can make a backup that the key opens. */
  readonly originKey: Buffer
}

export interface RecoveryKey extends BackupLock {
  readonly privateKey: KeyObject
}

const secretBytes = 32
const checkBytes = 3
/** Crockford's digits: what people mistake for one another (O and 0, I, L and 1) is the same digit. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = /.{7}/g

export const newRecoverySecret = (): Buffer => randomBytes(secretBytes)

const checkOf = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest().subarray(0, checkBytes)

/** Eight groups of seven characters: 256 bits of key and 24 bits that find a mistyped one. */
export function writeRecoveryKey(secret: Buffer): string {
  const bits = [...secret, ...checkOf(secret)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const text = (bits.match(/.{5}/g) ?? []).map((five) => digits[Number.parseInt(five, 2)]).join('')
  return (text.match(groups) ?? []).join('-')
}

/** Reads what a person typed: spaces, hyphens, full-width and small letters do not matter. */
export function readRecoveryKey(text: string): RecoveryKey {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const bits = [...plain].map((digit) => digits.indexOf(digit).toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const secret = bytes.subarray(0, secretBytes)
  const isWhole = plain.length === 56 && !plain.includes('U') && bytes.subarray(secretBytes).equals(checkOf(secret))
  if (!isWhole) {
    throw new BackupRefused(
      'not-a-key',
      '復旧キーの形ではありません。7文字の組が8つ並んだものを、写し間違いがないか確かめて入力してください。',
    )
  }
  return recoveryKeyOf(secret)
}

export function recoveryKeyOf(secret: Buffer): RecoveryKey {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `renkei recovery ${purpose}`, 32))
  const privateKey = createPrivateKey({
    key: Buffer.concat([privateKeyPrefix, derive('x25519')]),
    format: 'der',
    type: 'pkcs8',
  })
  return { privateKey, publicKey: publicKeyBytes(createPublicKey(privateKey)), originKey: derive('origin') }
}

/** DER of an X25519 key is a fixed prefix (RFC 8410) and the 32 bytes. */
const privateKeyPrefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicKeyPrefix = Buffer.from('302a300506032b656e032100', 'hex')

export const publicKeyBytes = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(publicKeyPrefix.length)

export const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicKeyPrefix, bytes]), format: 'der', type: 'spki' })
