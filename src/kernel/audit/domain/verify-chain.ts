import { type AuditTrailLine, type AuditTrailSeal, hashedText } from './audit-line.ts'
import type { ChainHead } from './checkpoint.ts'

export interface ChainReport {
  readonly organisationId: string
  readonly sealedLines: number
  /** Hash of the newest seal: kept outside, it shows later whether the end was cut off. Null for an empty chain. */
  readonly head: string | null
  /** Number of the newest seal that a checkpoint from outside confirms; null: none was compared. */
  readonly confirmedTo: number | null
  /** Japanese, one sentence a fault. */
  readonly faults: readonly string[]
}

/** SHA-256 of bytes, as hex. Handed in, because the domain knows no packages. */
export type Sha256 = (...parts: readonly (string | Uint8Array)[]) => string

export interface ChainVerification {
  /** The next seal in order and its line; null when the line is gone. */
  take(seal: AuditTrailSeal, line: AuditTrailLine | null): void
  report(): ChainReport
}

/**
 * Recomputes one organisation's chain from its lines, seal by seal. Finds an edited, deleted or inserted line and a gap;
 * a chain whose end was cut off, or that was rebuilt as a whole, looks whole from inside: `outside` heads show it.
 */
export function openChainVerification(
  organisationId: string,
  outside: readonly ChainHead[],
  sha256: Sha256,
): ChainVerification {
  const faults: string[] = []
  let previous: Uint8Array = new Uint8Array(32)
  let last = 0
  let sealedLines = 0
  let confirmedTo: number | null = null
  let head: string | null = null

  function compare(seal: AuditTrailSeal) {
    const kept = outside.filter(({ sequence }) => sequence === seal.sequence)
    if (kept.length === 0) return
    if (kept.every(({ chainHash }) => chainHash === seal.chainHash)) confirmedTo = seal.sequence
    else {
      faults.push(`${seal.sequence}番の封印が外の控えと一致しません。控えを取った後に、記録が作り直されています。`)
    }
  }

  return {
    take(seal, line) {
      if (seal.sequence !== last + 1) faults.push(`${last + 1}番から${seal.sequence - 1}番までの封印がありません。`)
      if (!line) faults.push(`${seal.sequence}番の記録(${seal.lineId})が削除されています。`)
      else if (seal.chainHash !== sha256(previous, fromHex(sha256(hashedText(line))))) {
        faults.push(
          `${seal.sequence}番の記録(${seal.lineId})が封印の後に書き換えられたか、前の封印とつながっていません。`,
        )
      }
      compare(seal)
      previous = fromHex(seal.chainHash)
      last = seal.sequence
      head = seal.chainHash
      sealedLines += 1
    },
    report() {
      const newest = outside.reduce((most, { sequence }) => Math.max(most, sequence), 0)
      const cut =
        newest > last
          ? [`末尾が切り取られています。外の控えには${newest}番までありますが、いまは${last}番までしかありません。`]
          : []
      return { organisationId, sealedLines, head, confirmedTo, faults: [...faults, ...cut] }
    },
  }
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
