import { sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import { type ChainHead, type SignedCheckpoint, signedText } from '../../domain/checkpoint.ts'
import type { CheckpointSigner } from './checkpoint-key.ts'

/** Signed heads of the chains the viewer may read, of one organisation or of all; an empty chain has none. */
export async function takeCheckpoints(
  work: Work,
  signer: CheckpointSigner,
  organisationId: string | null,
): Promise<SignedCheckpoint[]> {
  const { rows } = await sql<ChainHead>`
    select distinct on (organisation_id) organisation_id as "organisationId", sequence,
      encode(chain_hash, 'hex') as "chainHash"
    from kernel.audit_seal
    where ${organisationId}::uuid is null or organisation_id = ${organisationId}
    order by organisation_id, sequence desc`.execute(work.db)
  const { installationId } = signer
  const takenAt = work.now.toISOString()
  return rows.map((head) => {
    const statement = { installationId, ...head, takenAt }
    return { ...statement, signature: signer.sign(signedText(statement)) }
  })
}
