import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'

/**
 * The key under which this session's unsent writing may lie on the device. The same session answers with the same key,
 * also after being resumed; every other session with another. It is kept in memory only, so that what was written is
 * unreadable once the session is over.
 */
export const showDraftKey = endpoint({
  name: 'identity.show-draft-key',
  method: 'GET',
  path: '/api/session/draft-key',
  summary: '送信前の下書きを端末で暗号化する鍵を返します。セッションごとに異なります。',
  permission: 'signedIn',
  audit: { informationClass: 'session' },
  output: z.object({
    /** 256 bits, base64url. */
    key: z.string(),
    /** Tells this person from others of the device; says nothing else. */
    holder: z.string(),
  }),
  refusals: {},
})
