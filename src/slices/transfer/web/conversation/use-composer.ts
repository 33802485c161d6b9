import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { listMessages, sendMessage } from '../../contract/conversation-endpoints.ts'
import { dropRefused, sendOrQueue, sessionOutbox } from '../offline/session-outbox.ts'
import type { KeptCall } from '../offline/waiting-things.ts'
import type { Message } from './merge-messages.ts'

export interface PendingMessage {
  readonly clientMessageId: string
  readonly body: string
  readonly files: number
  readonly state: 'sending' | 'waiting' | 'refused'
  readonly why?: string
}

type Content = Omit<CallOf<typeof sendMessage>['body'], 'clientMessageId'>

/** Messages on their way. One that has arrived is in the conversation under the same id, and is pending no longer. */
export function useComposer(enquiryId: string, requestId: string, arrived: readonly Message[]) {
  const client = useQueryClient()
  const [sent, setSent] = useState<readonly PendingMessage[]>([])
  const known = new Set(arrived.map(({ clientMessageId }) => clientMessageId))
  const change = (id: string, to: Partial<PendingMessage>) =>
    setSent((all) => all.map((each) => (each.clientMessageId === id ? { ...each, ...to } : each)))

  async function send(content: Content): Promise<void> {
    const clientMessageId = crypto.randomUUID()
    setSent((all) => [
      ...all,
      { clientMessageId, body: content.body ?? '', files: content.attachments?.length ?? 0, state: 'sending' },
    ])
    const call = { params: { id: enquiryId }, body: { ...content, clientMessageId } }
    const end = await sendOrQueue(sendMessage, call, { id: clientMessageId, requestId })
    if (end === 'waiting') return change(clientMessageId, { state: 'waiting' })
    if (typeof end === 'object') {
      return change(clientMessageId, { state: 'refused', why: whyOf(end.problem) })
    }
    await client.invalidateQueries({ queryKey: [listMessages.name, enquiryId] })
  }

  const kept = useSyncExternalStore(sessionOutbox.subscribe, sessionOutbox.waitingCalls)
  const refused = useSyncExternalStore(sessionOutbox.subscribe, sessionOutbox.refusedCalls)
  const refusedOf = (id: string) => refused.find((each) => each.kept.id === id)?.problem
  const inHand = new Set([...known, ...sent.map(({ clientMessageId }) => clientMessageId)])
  return {
    pending: [
      ...waitingSince([...refused.map((each) => each.kept), ...kept], enquiryId).filter(
        ({ clientMessageId }) => !inHand.has(clientMessageId),
      ),
      ...sent.filter(({ clientMessageId }) => !known.has(clientMessageId)),
    ].map((message): PendingMessage => {
      const problem = refusedOf(message.clientMessageId)
      return problem ? { ...message, state: 'refused', why: whyOf(problem) } : message
    }),
    send,
    drop: (id: string) => {
      setSent((all) => all.filter(({ clientMessageId }) => clientMessageId !== id))
      void dropRefused(id)
    },
  }
}

const whyOf = ({ title, fields }: Problem): string => [title, ...fields.map(({ message }) => message)].join('')

/** What waits on the device since another visit of the page: without it, it would look lost. */
const waitingSince = (calls: readonly KeptCall[], enquiryId: string): PendingMessage[] =>
  calls.flatMap(({ endpoint, call, id }) => {
    if (endpoint !== sendMessage.name) return []
    const { params, body } = call as CallOf<typeof sendMessage>
    if (params.id !== enquiryId) return []
    const files = body.attachments?.length ?? 0
    return [{ clientMessageId: id, body: body.body ?? '', files, state: 'waiting' as const }]
  })
