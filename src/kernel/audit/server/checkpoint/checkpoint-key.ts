import { createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto'
import type pg from 'pg'

export interface CheckpointSigner {
  /** Tells the checkpoints of two databases apart. */
  readonly installationId: string
  /** PEM, to be kept outside. */
  readonly publicKey: string
  /** Base64. */
  readonly sign: (text: string) => string
}

/** Reads the database's checkpoint key, made the first time. The application role cannot read it: `owner` must ask. */
export async function ensureCheckpointSigner(owner: pg.Client): Promise<CheckpointSigner> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  await owner.query(
    `insert into renkei_private.checkpoint_key (installation_id, private_key, public_key) values ($1, $2, $3)
     on conflict do nothing`,
    [randomUUID(), privateKey, publicKey],
  )
  const { rows } = await owner.query<{ installation_id: string; private_key: string; public_key: string }>(
    'select installation_id, private_key, public_key from renkei_private.checkpoint_key',
  )
  const row = rows[0]
  if (!row) throw new Error('the checkpoint key is missing')
  return {
    installationId: row.installation_id,
    publicKey: row.public_key,
    sign: (text) => sign(null, Buffer.from(text), row.private_key).toString('base64'),
  }
}

/** Throws when `publicKey` is no Ed25519 key in PEM. */
export function checkpointVerifier(publicKey: string): (text: string, signature: string) => boolean {
  const key = createPublicKey(publicKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  return (text, signature) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
}
