import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { refuseCheckpoint, type SignedCheckpoint } from '../../domain/checkpoint.ts'
import { checkpointVerifier } from './checkpoint-key.ts'

export interface CheckpointFile {
  readonly file: string
  readonly checkpoints: readonly SignedCheckpoint[]
}

export interface CheckpointProblem {
  readonly file: string
  readonly field: string
  readonly message: string
}

/**
 * The checkpoints of files somebody kept outside, or why they say nothing about this trail. One false checkpoint refuses
 * them all: a result beside it would look confirmed.
 */
export function acceptCheckpoints(
  files: readonly CheckpointFile[],
  scope: { readonly installationId: string; readonly organisationId: string | null },
  key: { readonly file: string; readonly publicKey: string },
): Result<readonly SignedCheckpoint[], readonly CheckpointProblem[]> {
  const holds = verifierOf(key.publicKey)
  if (!holds) return fail([{ file: key.file, field: '', message: '公開鍵(PEM形式のEd25519)として読めません。' }])
  const problems = files.flatMap(({ file, checkpoints }) =>
    checkpoints.flatMap((checkpoint, index) => {
      const message = refuseCheckpoint(checkpoint, scope, holds)
      return message === null ? [] : [{ file, field: `checkpoints[${index}]`, message }]
    }),
  )
  return problems.length > 0 ? fail(problems) : succeed(files.flatMap(({ checkpoints }) => checkpoints))
}

function verifierOf(publicKey: string): ReturnType<typeof checkpointVerifier> | null {
  try {
    return checkpointVerifier(publicKey)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
