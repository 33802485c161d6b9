import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useIsPresent } from '../../kernel/identity/web/session.ts'
import { takeIn, watchFollowed } from '../../platform/browser/live/followed-queries.ts'
import { gather } from '../../platform/browser/live/gather.ts'
import { hearLiveStream, renewalPauseMilliseconds } from '../../platform/browser/live/live-stream.ts'

/** Topics and endpoints are named `<slice>.…`: what changed in a slice renews what was read from it. */
const topics = [
  'audit.break-glass-used',
  'audit.second-person-changed',
  'disclosure.notice-left',
  'disclosure.patient-objected',
  'disclosure.rule-changed',
  'governance.criteria-changed',
  'governance.opinion-changed',
  'governance.meeting-changed',
  'supervision.matter-changed',
  'transfer.beds-recorded',
  'transfer.beds-to-confirm',
  'transfer.case-changed',
  'transfer.message-sent',
  'transfer.messages-read',
] as const

/** Topics that come often renew only what they change. */
const renewedBy: Readonly<Record<string, readonly string[]>> = {
  'audit.second-person-changed': ['audit.list-break-glass', 'audit.list-asked-of-colleagues', 'overview.show-overview'],
  'disclosure.patient-objected': [
    'disclosure.list-sharings',
    'disclosure.show-sharing',
    'transfer.list-handings-over',
    'transfer.list-messages',
    'transfer.list-transfers',
    'transfer.show-transfer',
  ],
  'governance.meeting-changed': ['governance.list-meetings', 'governance.show-meeting', 'governance.show-minutes'],
  'supervision.matter-changed': [
    'supervision.show-desk',
    'supervision.show-alliance-file',
    'supervision.show-our-file',
    'supervision.show-application',
    'overview.show-overview',
  ],
  'transfer.beds-recorded': ['transfer.list-wards', 'transfer.find-candidates'],
  'transfer.beds-to-confirm': ['transfer.show-bed-reminder'],
  'transfer.message-sent': ['transfer.list-messages', 'transfer.count-unread', 'transfer.list-transfers'],
  'transfer.messages-read': ['transfer.list-messages', 'transfer.count-unread'],
}

/** Numbers beside what is read: nobody waits for them, and in a rush everybody would ask. */
const renewedSlowly: readonly string[] = ['transfer.count-unread', 'transfer.list-transfers']
const slowPauseMilliseconds = 1_000

const renews = (topic: string, name: string): boolean =>
  renewedBy[topic]?.includes(name) ?? name.startsWith(topic.slice(0, topic.indexOf('.') + 1))

interface Heard {
  readonly topic: string
  /** The hashes of the queries that know already what was written. */
  readonly spared: readonly string[]
}

/** Keeps what is shown up to date while somebody is signed in and there. */
export function LiveUpdates() {
  const client = useQueryClient()
  const present = useIsPresent()
  useEffect(() => {
    if (!present) return
    const renew = (slice: string) =>
      client.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith(`${slice}.`) })
    const renewAll = (isSlow: boolean) => (heard: readonly Heard[]) =>
      client.invalidateQueries({
        predicate: ({ queryKey: [key], queryHash }) => {
          const name = String(key)
          if (renewedSlowly.includes(name) !== isSlow) return false
          return heard.some(({ topic, spared }) => renews(topic, name) && !spared.includes(queryHash))
        },
      })
    const soon = gather(renewalPauseMilliseconds, renewAll(false))
    const slowly = gather(slowPauseMilliseconds, renewAll(true))
    const stream = hearLiveStream({
      topics,
      onTopic: (topic, followed) => {
        const heard = { topic, spared: followed ? takeIn(client, followed) : [] }
        soon(heard)
        slowly(heard)
      },
      onOutOfDate: () => void client.invalidateQueries(),
      onSessionOver: () => void renew('identity'),
    })
    const unwatch = watchFollowed(client, stream.follow)
    return () => {
      unwatch()
      stream.stop()
    }
  }, [client, present])
  return null
}
