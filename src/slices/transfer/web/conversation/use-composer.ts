import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { listMessages, sendMessage } from '../../contract/conversation-endpoints.ts'
import { sendOrQueue } from '../offline/session-outbox.ts'
import type { Message } from './merge-messages.ts'

export interface PendingMessage {
  readonly clientMessageId: string
  readonly body: string
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
    setSent((all) => [...all, { clientMessageId, body: content.body ?? '', state: 'sending' }])
    const call = { params: { id: enquiryId }, body: { ...content, clientMessageId } }
    const end = await sendOrQueue(sendMessage, call, { id: clientMessageId, requestId })
    if (end === 'waiting') return change(clientMessageId, { state: 'waiting' })
    if (typeof end === 'object') {
      const why = [end.problem.title, ...end.problem.fields.map(({ message }) => message)].join('')
      return change(clientMessageId, { state: 'refused', why })
    }
    await client.invalidateQueries({ queryKey: [listMessages.name, enquiryId] })
  }

  return {
    pending: sent.filter(({ clientMessageId }) => !known.has(clientMessageId)),
    send,
    drop: (id: string) => setSent((all) => all.filter(({ clientMessageId }) => clientMessageId !== id)),
  }
}
