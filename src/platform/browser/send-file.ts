import { type CallOf, fileNameHeader, type OutputOf } from '../contract/endpoint.ts'
import { type Answer, answerFrom, type JsonEndpoint, offline } from './call-endpoint.ts'
import { endpointAddress } from './endpoint-address.ts'

/**
 * Sends one file to an endpoint that declares `upload`, telling how many of its bytes have gone out; XMLHttpRequest,
 * because `fetch` tells nothing of a body on its way. It throws only when `signal` aborts.
 */
export function sendFile<E extends JsonEndpoint>(
  endpoint: E,
  call: CallOf<E>,
  file: File,
  { onProgress, signal }: { readonly onProgress: (sentBytes: number) => void; readonly signal: AbortSignal },
): Promise<Answer<OutputOf<E>>> {
  if (!endpoint.upload) throw new Error(`${endpoint.name} takes no file`)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, endpointAddress(endpoint, call))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader(fileNameHeader, encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => resolve(answerFrom(request.status, parsed(request.responseText)))
    request.onerror = () => resolve({ ok: false, problem: offline })
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort())
    signal.throwIfAborted()
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
