/** The head of one organisation's chain at a moment, to be kept outside. */
export interface ChainHead {
  readonly organisationId: string
  readonly sequence: number
  /** Hex. */
  readonly chainHash: string
}

/** What a checkpoint states and its signature covers. */
export interface CheckpointStatement extends ChainHead {
  readonly installationId: string
  /** ISO, UTC. */
  readonly takenAt: string
}

export interface SignedCheckpoint extends CheckpointStatement {
  /** Base64 of the Ed25519 signature over `signedText`. */
  readonly signature: string
}

/** One line a statement; none can contain a line break, so no two checkpoints share a text. */
export const signedText = (checkpoint: CheckpointStatement): string =>
  [
    'renkei-audit-checkpoint/1',
    checkpoint.installationId,
    checkpoint.organisationId,
    String(checkpoint.sequence),
    checkpoint.chainHash,
    checkpoint.takenAt,
    '',
  ].join('\n')

/**
 * Why a checkpoint says nothing about the trail looked at, in words; null when it does. `signatureHolds` is asked,
 * because the domain knows no keys.
 */
export function refuseCheckpoint(
  checkpoint: SignedCheckpoint,
  scope: { readonly installationId: string; readonly organisationId: string | null },
  signatureHolds: (text: string, signature: string) => boolean,
): string | null {
  if (checkpoint.installationId !== scope.installationId) {
    return 'この控えは、別のシステム(別のデータベース)で作られたものです。調べている監査証跡とは照合できません。'
  }
  if (scope.organisationId !== null && checkpoint.organisationId !== scope.organisationId) {
    return `この控えは、別の組織(${checkpoint.organisationId})のものです。`
  }
  if (!signatureHolds(signedText(checkpoint), checkpoint.signature)) {
    return (
      '控えの署名が公開鍵と合いません。控えが書き換えられたか、データベースの鍵が取り替えられた疑いがあります。' +
      '外に保管した公開鍵があれば --public-key で指定してください。'
    )
  }
  return null
}
