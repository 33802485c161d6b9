import type { z } from 'zod'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listMessages, messageWords, readMarkWords } from '../../contract/conversation-endpoints.ts'

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

export type Words = z.infer<typeof messageWords> | z.infer<typeof readMarkWords>

/** With what the live stream told. Undefined: a message before it is missing, so what follows has to be read. */
export function takeInWords(read: Read, words: Words): Read | undefined {
  if ('readMarks' in words) return { ...read, readMarks: furthestMarks(read.readMarks, words.readMarks) }
  const { message } = words
  if (message.position > readUpTo(read.items) + 1) return undefined
  const items = mergeMessages(read.items, [message])
  return { ...read, items, total: Math.max(read.total, message.position) }
}

/** Of each organisation how far it has read, by whichever answer is the newer. */
export function furthestMarks(one: Read['readMarks'], other: Read['readMarks']): Read['readMarks'] {
  const inOrder = [...one, ...other].toSorted((left, right) => left.position - right.position)
  return [...new Map(inOrder.map((mark) => [mark.organisationId, mark])).values()]
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
