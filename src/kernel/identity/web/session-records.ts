import { useEffect } from 'react'
import { callEndpoint } from '../../../platform/browser/call-endpoint.ts'
import {
  canSeal,
  importSealingKey,
  openSealedRecords,
  type SealedRecords,
  sweepSealedRecords,
} from '../../../platform/browser/sealed-records.ts'
import { showDraftKey } from '../contract/draft-key-endpoint.ts'
import { useIsPresent } from './session.ts'

export interface HeldRecords {
  readonly records: SealedRecords
  readonly keyText: string
  /** Tells whose they are; another person's are never opened. */
  readonly holder: string
}

/** In memory only: reloading the page asks for the key again, and only the same session is answered with the same. */
let held: HeldRecords | null = null
/** Whoever rested may have come back in a new session: the key is asked for again. */
let isCurrent = false

/**
 * What this session has written on the device and not sent. Null where it cannot be had: no session, no network before
 * the key was fetched once, or a page that came without https.
 */
export async function openSessionRecords(): Promise<HeldRecords | null> {
  if (!canSeal()) return null
  if (held && isCurrent) return held
  const answer = await callEndpoint(showDraftKey, {})
  if (!answer.ok) return answer.problem.status === 0 ? held : null
  const { key: keyText, holder } = answer.value
  if (held?.keyText === keyText) {
    isCurrent = true
    return held
  }
  const records = openSealedRecords(await importSealingKey(bytesOf(keyText)))
  const written = held?.holder === holder ? await held.records.list() : []
  // The same person came back in a new session to a page that was left open: the writing goes with the person.
  for (const { id, value } of written) await records.put(id, value)
  await records.purge()
  held = { records, keyText, holder }
  isCurrent = true
  return held
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** Leftovers of sessions that ended without a sign-out go when somebody opens any page. */
export function SessionRecordsUpkeep() {
  const present = useIsPresent()
  useEffect(() => {
    if (!present) isCurrent = false
    void sweepSealedRecords().then(async (isSomethingLeft) => {
      if (present && isSomethingLeft) await openSessionRecords()
    })
  }, [present])
  return null
}
