import { useRef, useState } from 'react'
import type { JsonEndpoint } from '../../../platform/browser/call-endpoint.ts'
import { sendFile } from '../../../platform/browser/send-file.ts'
import type { CallOf, OutputOf } from '../../../platform/contract/endpoint.ts'
import type { Problem } from '../../../platform/contract/problem.ts'
import { fileSize } from './file-size.ts'

/** A file on its way: waiting for the one before it, being sent, or refused with the reason. */
export interface Upload {
  readonly key: string
  readonly name: string
  readonly bytes: number
  /** Null while it waits for its turn. */
  readonly sentBytes: number | null
  readonly problem: Pick<Problem, 'title' | 'detail'> | null
  /** Stops it, or takes the refusal off the screen. */
  readonly drop: () => void
}

/** What becomes of a file that could not reach the server: kept somewhere, or refused with the reason. */
export type KeepUnsent = (file: File) => Promise<'kept' | { readonly title: string }>

/**
 * Sends files one after another to an endpoint that declares `upload` and tells each answer; what arrived leaves the
 * list, what was refused stays with its reason until somebody drops it.
 */
export function useUploads<E extends JsonEndpoint>(
  endpoint: E,
  call: CallOf<E>,
  onUploaded: (answer: OutputOf<E>, file: File) => void,
  /** Takes a file that could not reach the server; absent, it is refused. */
  keepUnsent?: KeepUnsent,
) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())

  function add(file: File) {
    const key = crypto.randomUUID()
    const stopped = new AbortController()
    const change = (part: Partial<Upload>) =>
      setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)))
    const leave = () => setUploads((all) => all.filter((each) => each.key !== key))
    const drop = () => {
      stopped.abort()
      leave()
    }
    const tooLarge = largerThanAllowed(endpoint, file)
    setUploads((all) => [...all, { key, name: file.name, bytes: file.size, sentBytes: null, problem: tooLarge, drop }])
    if (tooLarge) return
    queue.current = queue.current.then(async () => {
      if (stopped.signal.aborted) return
      change({ sentBytes: 0 })
      const watch = { onProgress: (sentBytes: number) => change({ sentBytes }), signal: stopped.signal }
      // It throws when it was dropped, and then it has left the list already.
      const answer = await sendFile(endpoint, call, file, watch).catch(() => null)
      if (answer?.ok) {
        leave()
        onUploaded(answer.value, file)
      } else if (answer?.problem.status === 0 && keepUnsent) {
        const kept = await keepUnsent(file)
        if (kept === 'kept') leave()
        else change({ problem: kept })
      } else if (answer) change({ problem: answer.problem })
    })
  }

  return { uploads, add: (files: Iterable<File>) => [...files].forEach(add) }
}

/** Said before a byte is sent: the server would say it too, but to a browser that is still sending. */
function largerThanAllowed({ upload }: JsonEndpoint, { size }: File): Upload['problem'] {
  if (!upload || size <= upload.mostBytes) return null
  const title = `${fileSize(upload.mostBytes)}までのファイルを受け付けます。`
  return {
    title,
    detail: `このファイルは${fileSize(size)}です。内容を分けるか、画像を小さくして保存し直してください。`,
  }
}
