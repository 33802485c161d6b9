import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { downloadCheckpoint, downloadCheckpointKey } from '../../contract/trail-endpoints.ts'
import { checkpointFile } from './checkpoint-file.ts'
import { takeCheckpoints } from './take-checkpoint.ts'

export const checkpointEndpoints = ({ checkpointSigner: signer }: WorkFloor): readonly ServedEndpoint[] => [
  serve(downloadCheckpoint, async (work) => {
    const own = work.viewer.kind === 'account' ? work.viewer.organisationId : null
    const checkpoints = await takeCheckpoints(work, signer, own)
    const [newest] = checkpoints
    if (!newest) return refuse('nothing-sealed-yet')
    return {
      fileName: `監査証跡の控え-${work.today}-${newest.sequence}.json`,
      bytes: () => new TextEncoder().encode(checkpointFile(checkpoints)),
    }
  }),
  serve(downloadCheckpointKey, async () => ({
    fileName: 'renkei-checkpoint-key.pem',
    bytes: () => new TextEncoder().encode(signer.publicKey),
  })),
]
