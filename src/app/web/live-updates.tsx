import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useIsPresent } from '../../kernel/identity/web/session.ts'
import { gather } from '../../platform/browser/live/gather.ts'
import { hearLiveStream, renewalPauseMilliseconds } from '../../platform/browser/live/live-stream.ts'

/** Topics and endpoints are named `<slice>.…`: what changed in a slice renews what was read from it. */
const topics = [
  'audit.break-glass-used',
  'disclosure.notice-left',
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

const renews = (topic: string, name: string): boolean =>
  renewedBy[topic]?.includes(name) ?? name.startsWith(topic.slice(0, topic.indexOf('.') + 1))

/** Keeps what is shown up to date while somebody is signed in and there. */
export function LiveUpdates() {
  const client = useQueryClient()
  const present = useIsPresent()
  useEffect(() => {
    if (!present) return
    const renew = (slice: string) =>
      client.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith(`${slice}.`) })
    const renewAll = (heard: readonly string[]) =>
      client.invalidateQueries({
        predicate: ({ queryKey: [name] }) => heard.some((topic) => renews(topic, String(name))),
      })
    return hearLiveStream({
      topics,
      onTopic: gather(renewalPauseMilliseconds, renewAll),
      onOutOfDate: () => void client.invalidateQueries(),
      onSessionOver: () => void renew('identity'),
    })
  }, [client, present])
  return null
}
