import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { WorkFloor } from '../../work/server/open-work.ts'

type Holder = Pick<WorkFloor, 'secretKey'>

const nonceBytes = 12
const tagBytes = 16

/** The database's own key, made of fresh random bytes the first time; read by the schema's owner alone. */
export async function ensureSecretKey(owner: pg.Client): Promise<Buffer> {
  await owner.query('insert into renkei_private.secret_key (key) values ($1) on conflict do nothing', [randomBytes(32)])
  const { rows } = await owner.query<{ key: Buffer }>('select key from renkei_private.secret_key')
  if (!rows[0]) throw new Error('the key that seals secrets is missing')
  return rows[0].key
}

/** AES-256-GCM. `owner` is bound in: a sealed secret copied to another row does not open there. */
export function sealSecret({ secretKey }: Holder, owner: string, secret: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', secretKey, nonce).setAAD(Buffer.from(owner))
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

export function openSecret({ secretKey }: Holder, owner: string, sealed: Buffer): string {
  const cipher = createDecipheriv('aes-256-gcm', secretKey, sealed.subarray(0, nonceBytes))
  cipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-tagBytes))
  return cipher.update(sealed.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + cipher.final('utf8')
}
