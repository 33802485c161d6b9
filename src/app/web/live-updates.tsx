import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useIsPresent } from '../../kernel/identity/web/session.ts'
import { hearLiveStream } from '../../platform/browser/live-stream.ts'

/** Topics and endpoints are named `<slice>.…`: what changed in a slice renews what was read from it. */
const topics = [
  'audit.break-glass-used',
  'disclosure.notice-left',
  'disclosure.rule-changed',
  'transfer.beds-recorded',
  'transfer.beds-to-confirm',
] as const

/** Keeps what is shown up to date while somebody is signed in and there. */
export function LiveUpdates() {
  const client = useQueryClient()
  const present = useIsPresent()
  useEffect(() => {
    if (!present) return
    const renew = (slice: string) =>
      client.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith(`${slice}.`) })
    return hearLiveStream({
      topics,
      onTopic: (topic) => void renew(topic.slice(0, topic.indexOf('.'))),
      onOutOfDate: () => void client.invalidateQueries(),
      onSessionOver: () => void renew('identity'),
    })
  }, [client, present])
  return null
}
