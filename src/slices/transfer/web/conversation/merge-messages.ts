import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listMessages } from '../../contract/conversation-endpoints.ts'

export type Read = OutputOf<typeof listMessages>
export type Message = Read['items'][number]

/** What was read before and what came after it: in order, each once, whatever was read twice. */
export function mergeMessages(before: readonly Message[], after: readonly Message[]): Message[] {
  const byPosition = new Map([...before, ...after].map((message) => [message.position, message]))
  return [...byPosition.values()].toSorted((one, other) => one.position - other.position)
}

/** The highest position up to which nothing is missing: what follows it is asked for next. */
export function readUpTo(messages: readonly Message[]): number {
  let position = 0
  for (const message of messages) {
    if (message.position !== position + 1) break
    position = message.position
  }
  return position
}

export interface Participant {
  readonly accountId: string
  readonly name: string
  readonly organisationName: string
}

/** Everybody who wrote words here, once: they may be mentioned. */
export function participantsOf(messages: readonly Message[]): Participant[] {
  const byAccount = new Map<string, Participant>()
  for (const { accountId, authorName: name, organisationName } of messages) {
    if (accountId !== null) byAccount.set(accountId, { accountId, name, organisationName })
  }
  return [...byAccount.values()]
}
