import { useEffect, useState, useSyncExternalStore } from 'react'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { useIsPresent } from '../../../../kernel/identity/web/session.ts'
import { openSessionRecords } from '../../../../kernel/identity/web/session-records.ts'
import { type Answer, callEndpoint, type JsonEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { sendMessage } from '../../contract/conversation-endpoints.ts'
import { sendEnquiries } from '../../contract/enquiry-endpoints.ts'
import { saveRequest, showTransfer } from '../../contract/request-endpoints.ts'
import { isWrittenElsewhere } from './draft-lock.ts'
import type { Keeping, Stall } from './keeping.ts'
import { Outbox, type SendEnd } from './outbox.ts'

const tryAgainMilliseconds = 10_000

/** What may wait and go out later: each carries an id of the caller's, so that arriving twice has its effect once. */
const queueable: readonly JsonEndpoint[] = [sendEnquiries, sendMessage]

let isPresent = false

/** One for all pages of this tab: what was written on one page goes out from the next. */
export const sessionOutbox = new Outbox({
  save: (id, version, content) => callEndpoint(saveRequest, { params: { id }, body: { version, content } }),
  show: (id) => callEndpoint(showTransfer, { params: { id } }),
  call: async (name, call): Promise<Answer<unknown>> => {
    const endpoint = queueable.find((each) => each.name === name)
    if (!endpoint) throw new Error(`${name} is not sent later`)
    return callEndpoint(endpoint, call as CallOf<JsonEndpoint>)
  },
  stall: () => (navigator.onLine ? (isPresent ? null : 'no-session') : 'no-network'),
  today: () => dateInJapan(new Date()),
  isWrittenElsewhere,
})

/** Sends now, or when there is a network and a session again. `id` is the idempotency key within the call. */
export const sendOrQueue = <E extends JsonEndpoint>(
  endpoint: E,
  call: CallOf<E>,
  about: { readonly id: string; readonly requestId: string },
): Promise<SendEnd> => sessionOutbox.send({ kind: 'call', ...about, endpoint: endpoint.name, call })

const trySending = () => void sessionOutbox.flush()
let isWatching = false

/** From the first page that writes on, until the tab closes: what waits goes out from whatever page is open then. */
function watchForChances(): void {
  if (isWatching) return
  isWatching = true
  setInterval(() => sessionOutbox.stalledBy() && trySending(), tryAgainMilliseconds)
  window.addEventListener('online', trySending)
  window.addEventListener('offline', () => sessionOutbox.notice())
}

/** Opens what waits on the device, and sends it when that becomes possible. True when it has been looked. */
export function useSessionOutbox(): boolean {
  const present = useIsPresent()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    isPresent = present
    sessionOutbox.notice()
    if (!present) return
    watchForChances()
    void openSessionRecords()
      .then(async (held) => {
        if (held) await sessionOutbox.open(held.records)
      })
      // A browser that keeps nothing on the device still sends.
      .catch((error: unknown) => console.warn('nothing can be kept on this device', error))
      .then(() => {
        setIsOpen(true)
        trySending()
      })
  }, [present])
  return isOpen
}

export const useKeeping = (requestId: string): Keeping =>
  useSyncExternalStore(sessionOutbox.subscribe, () => sessionOutbox.keeping(requestId))

/** Why nothing goes out now. */
export const useStall = (): Stall => useSyncExternalStore(sessionOutbox.subscribe, sessionOutbox.stalledBy)
