import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Answer } from '../../../../platform/browser/call-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import type { saveRequest, showTransfer } from '../../contract/request-endpoints.ts'
import { formOf } from '../request/form/content-form.ts'
import { contentOf, type RequestContent } from '../request/form/form-content.ts'
import type { Stall } from './keeping.ts'
import { sameContent } from './same-content.ts'
import type { WaitingDraft } from './waiting-things.ts'

export interface DraftPorts {
  save(id: string, version: number | null, content: RequestContent): Promise<Answer<OutputOf<typeof saveRequest>>>
  show(id: string): Promise<Answer<OutputOf<typeof showTransfer>>>
  today(): CalendarDate
}

/** `again`: what was sent is known to have arrived, and the newest words are still to follow. */
export type SendingEnd = { readonly stall: Stall } | 'again' | 'settled'

/**
 * Sends a draft once and notes on it what became of it. A save whose answer was lost may have arrived: the same words stored
 * under a newer version are ours, not a conflict.
 */
export async function sendDraft(draft: WaitingDraft, ports: DraftPorts): Promise<SendingEnd> {
  const { changes, kept } = draft
  const { content } = contentOf(kept.form, ports.today())
  const answer = await ports.save(kept.requestId, kept.version, content)
  if (!answer.ok) return settleRefusal(draft, answer.problem, content, ports)
  const lost = draft.unanswered
  draft.kept = { ...draft.kept, version: answer.value.version }
  draft.unanswered = null
  draft.sentAt = new Date()
  // A first save that finds the draft already begun changes nothing: the lost one was it, with other words.
  if (kept.version === null && lost && !sameContent(lost, content)) return 'again'
  draft.sent = changes
  return 'settled'
}

async function settleRefusal(
  draft: WaitingDraft,
  problem: Problem,
  content: RequestContent,
  ports: DraftPorts,
): Promise<SendingEnd> {
  const stall = stallBy(problem)
  if (stall === 'no-network') draft.unanswered = content
  if (stall) return { stall }
  if (problem.type === 'changed-meanwhile' && draft.unanswered) {
    const stored = await ports.show(draft.kept.requestId)
    if (stored.ok && sameContent(contentOf(formOf(stored.value), ports.today()).content, draft.unanswered)) {
      draft.kept = { ...draft.kept, version: stored.value.version }
      draft.unanswered = null
      return 'again'
    }
  }
  draft.problem = problem
  return 'settled'
}

/** Not an answer to what was sent: it goes out again later, unchanged. */
export function stallBy({ status, type }: Problem): Stall {
  if (status === 429) return 'too-fast'
  if (status === 0 || status >= 500) return 'no-network'
  return status === 401 || type === 'second-factor-required' ? 'no-session' : null
}
