import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Viewer } from '../../identity/domain/viewer.ts'

const blockBytes = 64

/** HMAC-SHA-256's two padded key blocks; the database holds the same two and verifies with its built-in sha256. */
export interface SigningKey {
  readonly innerBlock: Buffer
  readonly outerBlock: Buffer
}

/** Reads the database's signing key, made of fresh random bytes the first time. */
export async function ensureSigningKey(owner: pg.Client): Promise<SigningKey> {
  const key = randomBytes(blockBytes)
  await owner.query(
    'insert into renkei_private.signing_key (inner_block, outer_block) values ($1, $2) on conflict do nothing',
    [key.map((byte) => byte ^ 0x36), key.map((byte) => byte ^ 0x5c)],
  )
  const { rows } = await owner.query<{ inner_block: Buffer; outer_block: Buffer }>(
    'select inner_block, outer_block from renkei_private.signing_key',
  )
  const row = rows[0]
  if (!row) throw new Error('the signing key is missing')
  return { innerBlock: row.inner_block, outerBlock: row.outer_block }
}

/** The text `kernel.viewer()` verifies: 64 hex digits of HMAC, a dot, the viewer as JSON with the time of signing. */
export function signViewer(key: SigningKey, viewer: Viewer, now: Date): string {
  const payload = JSON.stringify({ ...viewer, signedAt: now.getTime() / 1000 })
  const inner = createHash('sha256').update(key.innerBlock).update(payload).digest()
  return `${createHash('sha256').update(key.outerBlock).update(inner).digest('hex')}.${payload}`
}
