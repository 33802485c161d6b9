import type { CallOf, Endpoint, FileShape } from '../contract/endpoint.ts'
import type { Problem } from '../contract/problem.ts'
import { answerFrom, offline } from './call-endpoint.ts'
import { endpointAddress } from './endpoint-address.ts'
import { purposeHeaders } from './viewer-purpose.ts'

/**
 * Fetches a file that must be asked for with a purpose, which a link cannot send, or that may be refused, and hands it to
 * the browser to save. Answers the problem where there is one.
 */
export async function saveFile<E extends Endpoint & { readonly output: FileShape }>(
  endpoint: E,
  call: CallOf<E>,
): Promise<Problem | null> {
  const response = await fetch(endpointAddress(endpoint, call), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: purposeHeaders(endpoint),
  }).catch(() => null)
  if (!response) return offline
  if (!response.ok) {
    const answer = answerFrom(response.status, await response.json().catch(() => undefined))
    return answer.ok ? null : answer.problem
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileNameOf(response)
  link.click()
  URL.revokeObjectURL(link.href)
  return null
}

/** RFC 6266, the UTF-8 form that our server writes. */
const fileNameOf = ({ headers }: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(headers.get('content-disposition') ?? '')?.[1] ?? '')
