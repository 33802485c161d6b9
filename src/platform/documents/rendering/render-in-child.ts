import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RenderAnswer, RenderTask } from './render-child.ts'

/** The paper could not be printed; `because` is for the log, never for the reader. */
export class RenderingFailed extends Error {
  readonly because: string

  constructor(because: string) {
    super(`the paper could not be rendered: ${because}`)
    this.name = 'RenderingFailed'
    this.because = because
  }
}

const child = fileURLToPath(new URL('./render-child.ts', import.meta.url))

/** Only what the runtime needs: the child knows no database and no secret. */
const startChild = (): ChildProcess =>
  fork(child, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=256'],
    env: { SystemRoot: process.env.SystemRoot, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })

/** Resolves when the child has answered and ended, so that no two papers ever hold memory at once. */
export function renderInChild(task: RenderTask, timeLimitMilliseconds: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const process = startChild()
    let answer: RenderAnswer | undefined
    let complaint = ''
    let overtime = false
    const timer = setTimeout(() => {
      overtime = true
      process.kill('SIGKILL')
    }, timeLimitMilliseconds)
    process.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4000)
    })
    process.on('error', (error) => {
      complaint += error.message
    })
    process.on('message', (message: RenderAnswer) => {
      answer = message
    })
    process.on('close', (code, signal) => {
      clearTimeout(timer)
      if (answer?.ok) resolve(answer.bytes)
      else if (overtime) reject(new RenderingFailed(`not done within ${timeLimitMilliseconds} ms`))
      else reject(new RenderingFailed(answer?.because ?? `process ended with ${signal ?? code}: ${complaint}`))
    })
    process.send(task)
  })
}
