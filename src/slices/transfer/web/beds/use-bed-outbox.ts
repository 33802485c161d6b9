import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useSession } from '../../../../kernel/identity/web/session.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { recordBeds, showBedReminder } from '../../contract/bed-endpoints.ts'
import { listWards } from '../../contract/capability-endpoints.ts'
import { BedOutbox } from './bed-outbox.ts'

const tryAgainMilliseconds = 8_000

let client: QueryClient | undefined
let holder: string | undefined

/** One for all pages of this tab: what was said here goes out also after one has gone on to another page. */
const outbox = new BedOutbox({
  send: ({ wardId, saidAt, ...body }) =>
    callEndpoint(recordBeds, {
      params: { wardId },
      body: { ...body, counts: { ...body.counts }, secondsAgo: Math.round((performance.now() - saidAt) / 1000) },
    }),
  renew: async () => {
    await Promise.all(
      [listWards, showBedReminder].map(async (read) => client?.invalidateQueries({ queryKey: endpointKey(read) })),
    )
  },
})

/** Tries again when the network is back and, because a phone is often wrong about that, every few seconds. */
export function useBedOutbox(): BedOutbox {
  client = useQueryClient()
  const account = useSession().data?.account?.id
  useEffect(() => {
    if (account === undefined || account === holder) return
    outbox.forget()
    holder = account
  }, [account])
  useEffect(() => {
    const again = () => void outbox.flush()
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (outbox.hasWaiting()) event.preventDefault()
    }
    const timer = setInterval(again, tryAgainMilliseconds)
    window.addEventListener('online', again)
    window.addEventListener('beforeunload', beforeUnload)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      window.removeEventListener('beforeunload', beforeUnload)
    }
  }, [])
  return outbox
}

export const useWardSending = (of: BedOutbox, wardId: string) => useSyncExternalStore(of.subscribe, () => of.of(wardId))
