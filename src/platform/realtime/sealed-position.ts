import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

export interface PositionSeal {
  readonly seal: (position: number) => string
  /** Null for an id that is no one's, or somebody else's. */
  readonly open: (id: string) => number | null
}

/**
 * Ids of one reader's stream: the position in the log, enciphered with a key of that reader's own. Somebody else's id is
 * refused, and the gaps between ids tell nothing about how much others hear. One block, of which half must come out as zero.
 */
export function positionSeal(secret: Buffer, reader: string): PositionSeal {
  const key = createHmac('sha256', secret).update(`live-position:${reader}`).digest()
  return {
    seal: (position) => {
      const block = Buffer.alloc(16)
      block.writeBigUInt64BE(BigInt(position), 8)
      const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url')
    },
    open: (id) => {
      const block = Buffer.from(id, 'base64url')
      if (block.length !== 16) return null
      const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false)
      const plain = Buffer.concat([decipher.update(block), decipher.final()])
      const position = plain.readBigUInt64BE(8)
      if (plain.readBigUInt64BE(0) !== 0n || position > BigInt(Number.MAX_SAFE_INTEGER)) return null
      return Number(position)
    },
  }
}
