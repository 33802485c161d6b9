import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { WorkFloor } from '../../work/server/open-work.ts'

const nonceBytes = 12
const tagBytes = 16

/** Derived from the key that only the server and the schema's owner know: who reads the tables as the application cannot. */
const keyOf = ({ signingKey }: Pick<WorkFloor, 'signingKey'>) =>
  Buffer.from(hkdfSync('sha256', signingKey.innerBlock, '', 'renkei identity secrets', 32))

/** AES-256-GCM. `owner` is bound in: a sealed secret copied to another row does not open there. */
export function sealSecret(floor: Pick<WorkFloor, 'signingKey'>, owner: string, secret: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(floor), nonce).setAAD(Buffer.from(owner))
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

export function openSecret(floor: Pick<WorkFloor, 'signingKey'>, owner: string, sealed: Buffer): string {
  const cipher = createDecipheriv('aes-256-gcm', keyOf(floor), sealed.subarray(0, nonceBytes))
  cipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-tagBytes))
  return cipher.update(sealed.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + cipher.final('utf8')
}
