// The program of the child process: one paper in, one answer out, and the process ends with its memory.
import type { Paper } from '../paper.ts'

export interface RenderTask {
  readonly format: 'word' | 'pdf'
  readonly paper: Paper
}

export type RenderAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly because: string }

async function render({ format, paper }: RenderTask): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('../pdf/typeset-pdf.ts')).typesetPdf(paper)
  return (await import('../word/write-word.ts')).writeWord(paper)
}

async function answer(task: RenderTask): Promise<RenderAnswer> {
  try {
    return { ok: true, bytes: await render(task) }
  } catch (error) {
    return { ok: false, because: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.once('message', async (task: RenderTask) => {
  process.send?.(await answer(task), () => process.disconnect())
})
