import { type AuditTrailLine, type AuditTrailSeal, hashedText } from './audit-line.ts'

export interface ChainReport {
  readonly organisationId: string
  readonly sealedLines: number
  /** Hash of the newest seal: kept outside, it shows later whether the end was cut off. Null for an empty chain. */
  readonly head: string | null
  /** Japanese, one sentence a fault. */
  readonly faults: readonly string[]
}

/** SHA-256 of bytes, as hex. Handed in, because the domain knows no packages. */
export type Sha256 = (...parts: readonly (string | Uint8Array)[]) => string

const genesis = new Uint8Array(32)

/**
 * Recomputes one organisation's chain from its lines. Finds an edited, deleted or inserted line and a gap; a chain whose
 * end was cut off looks whole from inside, which only a head kept outside can show.
 */
export function verifyChain(
  organisationId: string,
  lines: ReadonlyMap<string, AuditTrailLine>,
  seals: readonly AuditTrailSeal[],
  sha256: Sha256,
): ChainReport {
  const faults: string[] = []
  let previous: Uint8Array = genesis
  let expected = 1
  for (const seal of seals) {
    if (seal.sequence !== expected) faults.push(`${expected}番から${seal.sequence - 1}番までの封印がありません。`)
    const line = lines.get(seal.lineId)
    if (!line) faults.push(`${seal.sequence}番の記録(${seal.lineId})が削除されています。`)
    else if (seal.chainHash !== sha256(previous, fromHex(sha256(hashedText(line))))) {
      faults.push(
        `${seal.sequence}番の記録(${seal.lineId})が封印の後に書き換えられたか、前の封印とつながっていません。`,
      )
    }
    previous = fromHex(seal.chainHash)
    expected = seal.sequence + 1
  }
  return { organisationId, sealedLines: seals.length, head: seals.at(-1)?.chainHash ?? null, faults }
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
