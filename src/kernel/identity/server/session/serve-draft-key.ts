import { hkdfSync } from 'node:crypto'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { serve } from '../../../work/server/server-slice.ts'
import { showDraftKey } from '../../contract/draft-key-endpoint.ts'
import { findSessionHolder } from './resolve-session.ts'

/** Derived, never stored: from the database's own key and the session's id, which stays the same when it is resumed. */
export const serveDraftKey = (floor: WorkFloor) =>
  serve(showDraftKey, async (work, _input, { sessionToken }) => {
    const holder = sessionToken === null ? null : await findSessionHolder(work.db, sessionToken)
    if (!holder) throw new Error('a signed-in caller has no session')
    const { sessionId, accountId } = holder
    return {
      key: derive(floor, 'draft key of a session', sessionId, 32),
      holder: derive(floor, 'mark of a draft’s writer', accountId, 16),
    }
  })

const derive = ({ secretKey }: WorkFloor, purpose: string, id: string, bytes: number): string =>
  Buffer.from(hkdfSync('sha256', secretKey, id, purpose, bytes)).toString('base64url')
