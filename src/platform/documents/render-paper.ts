import type { Paper } from './paper.ts'
import type { RenderTask } from './rendering/render-child.ts'
import { RenderingFailed, renderInChild } from './rendering/render-in-child.ts'

const timeLimitMilliseconds = 30_000
const longestQueue = 20

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** One paper at a time: printing must not take the machine from those who work on it. */
function render(task: RenderTask): Promise<Uint8Array> {
  if (waiting >= longestQueue) return Promise.reject(new RenderingFailed('too many papers wait to be printed'))
  waiting += 1
  const rendered = last
    .then(() => renderInChild(task, timeLimitMilliseconds))
    .finally(() => {
      waiting -= 1
    })
  last = rendered.catch(() => undefined)
  return rendered
}

/** A Word file. Rejects with RenderingFailed. The same paper always gives the same bytes. */
export const renderWord = (paper: Paper): Promise<Uint8Array> => render({ format: 'word', paper })

/** A PDF/UA file. Rejects with RenderingFailed. The same paper always gives the same bytes. */
export const renderPdf = (paper: Paper): Promise<Uint8Array> => render({ format: 'pdf', paper })
