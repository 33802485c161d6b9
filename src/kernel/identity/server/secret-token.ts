import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits; the database keeps only the hash, so a stolen table opens nothing. */
export const newSecretToken = (): string => randomBytes(32).toString('base64url')

export const hashSecretToken = (token: string): Buffer => createHash('sha256').update(token).digest()
