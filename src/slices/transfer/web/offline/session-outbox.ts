import { useEffect, useState, useSyncExternalStore } from 'react'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { uploadFile } from '../../../../kernel/files/contract/file-endpoints.ts'
import { useIsPresent } from '../../../../kernel/identity/web/session.ts'
import { openSessionRecords } from '../../../../kernel/identity/web/session-records.ts'
import { type Answer, callEndpoint, type JsonEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { sendFile } from '../../../../platform/browser/send-file.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { sendMessage } from '../../contract/conversation-endpoints.ts'
import { sendEnquiries } from '../../contract/enquiry-endpoints.ts'
import { saveRequest, showTransfer } from '../../contract/request-endpoints.ts'
import { isWrittenElsewhere } from './draft-lock.ts'
import type { Keeping, Stall } from './keeping.ts'
import { Outbox, type SendEnd } from './outbox.ts'
import { WaitingFiles } from './waiting-files.ts'

const tryAgainMilliseconds = 10_000

/** What may wait and go out later: each carries an id of the caller's, so that arriving twice has its effect once. */
const queueable: readonly JsonEndpoint[] = [sendEnquiries, sendMessage]

let isPresent = false

/** Chosen without a network: they go out before the message that carries them. */
export const waitingFiles = new WaitingFiles((file) =>
  sendFile(uploadFile, { query: { confined: 'true' } }, file, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  }),
)

async function sendWithFiles(call: CallOf<typeof sendMessage>): Promise<Answer<unknown>> {
  const given = call.body.attachments ?? []
  const ids = given.map(({ fileId }) => fileId)
  const sent = await waitingFiles.send(ids)
  if (!sent.ok) return sent
  const attachments = given.map((each, position) => ({ ...each, fileId: sent.value[position] ?? each.fileId }))
  const answer = await callEndpoint(sendMessage, { ...call, body: { ...call.body, attachments } })
  if (answer.ok) await waitingFiles.forget(ids)
  return answer
}

/** One for all pages of this tab: what was written on one page goes out from the next. */
export const sessionOutbox = new Outbox({
  save: (id, version, content) => callEndpoint(saveRequest, { params: { id }, body: { version, content } }),
  show: (id) => callEndpoint(showTransfer, { params: { id } }),
  call: async (name, call): Promise<Answer<unknown>> => {
    const endpoint = queueable.find((each) => each.name === name)
    if (!endpoint) throw new Error(`${name} is not sent later`)
    if (name === sendMessage.name) return sendWithFiles(call as CallOf<typeof sendMessage>)
    return callEndpoint(endpoint, call as CallOf<JsonEndpoint>)
  },
  stall: () => (navigator.onLine ? (isPresent ? null : 'no-session') : 'no-network'),
  today: () => dateInJapan(new Date()),
  isWrittenElsewhere,
})

/** Takes a refused message back, and what it would have carried. */
export async function dropRefused(id: string): Promise<void> {
  const refused = sessionOutbox.refusedCalls().find(({ kept }) => kept.id === id)
  if (!refused) return
  const { body } = refused.kept.call as Partial<CallOf<typeof sendMessage>>
  await waitingFiles.forget((body?.attachments ?? []).map(({ fileId }) => fileId))
  await sessionOutbox.drop(id)
}

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
        if (!held) return
        await waitingFiles.open(held.records)
        await sessionOutbox.open(held.records)
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
