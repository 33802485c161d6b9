import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import { type Session, sessionQuery, useIsPresent, useSession } from '../../../../kernel/identity/web/session.ts'
import { openSessionRecords } from '../../../../kernel/identity/web/session-records.ts'
import { UnsentMessages } from './unsent-messages.ts'

const unsentMessages = new UnsentMessages()
/** Typing rests for this long before it is written on the device. */
const restMilliseconds = 400

/** What was written and attached and not sent: there again after another page, a reload or a rest of the session. */
export function useUnsentMessage(enquiryId: string) {
  const present = useIsPresent()
  const client = useQueryClient()
  const holder = useSession().data?.account?.id
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const message = useSyncExternalStore(unsentMessages.subscribe, () => unsentMessages.of(enquiryId))
  const isKept = useSyncExternalStore(unsentMessages.subscribe, unsentMessages.isKept)

  useEffect(() => {
    if (!present) return
    void openSessionRecords()
      .then((held) => held && unsentMessages.open(held.records))
      .catch((error: unknown) => console.warn('nothing can be kept on this device', error))
  }, [present])
  // At a sign-out everything is deleted from the device: whoever is no longer signed in writes nothing there.
  const isHolder = () =>
    holder !== undefined && client.getQueryData<Session>(sessionQuery.queryKey)?.account?.id === holder
  const keep = useEffectEvent(() => {
    clearTimeout(timer.current)
    if (isHolder()) void unsentMessages.keep(enquiryId)
  })
  useEffect(() => () => keep(), [])

  return {
    message,
    isKept,
    write: (body: string) => {
      unsentMessages.change(enquiryId, { body })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void unsentMessages.keep(enquiryId), restMilliseconds)
    },
    change: (changes: Parameters<UnsentMessages['change']>[1]) => {
      unsentMessages.change(enquiryId, changes)
      void unsentMessages.keep(enquiryId)
    },
    attach: (file: Parameters<UnsentMessages['attach']>[1]) => {
      unsentMessages.attach(enquiryId, file)
      void unsentMessages.keep(enquiryId)
    },
    clear: () => {
      clearTimeout(timer.current)
      unsentMessages.change(enquiryId, { body: '', mention: '', files: [] })
      void unsentMessages.keep(enquiryId)
    },
  }
}
