import { z } from 'zod'
import type { SignedCheckpoint } from '../../domain/checkpoint.ts'

/** docs/formats/audit-checkpoint.md. `strict`: a field nobody signed would look as if it were evidence. */
export const checkpointFileShape = z.strictObject({
  format: z.literal('renkei-audit-checkpoint'),
  version: z.literal(1),
  checkpoints: z
    .array(
      z.strictObject({
        installationId: z.uuid(),
        organisationId: z.uuid(),
        sequence: z.int().min(1),
        chainHash: z.string().regex(/^[0-9a-f]{64}$/),
        takenAt: z.iso.datetime(),
        signature: z.base64(),
      }),
    )
    .min(1)
    .max(100_000),
})

export const checkpointFile = (checkpoints: readonly SignedCheckpoint[]): string =>
  `${JSON.stringify({ format: 'renkei-audit-checkpoint', version: 1, checkpoints }, null, 2)}\n`
