import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RenderAnswer, RenderTask } from './render-child.ts'

/** The paper could not be printed. The message is for the log, never for the reader. */
export class RenderingFailed extends Error {
  /** Whoever asked may ask again: another paper may be in the way, or the machine too busy. */
  readonly statusCode = 503
  constructor(because: string) {
    super(`the paper could not be rendered: ${because}`)
    this.name = 'RenderingFailed'
  }
}

const program = fileURLToPath(new URL('./render-child.ts', import.meta.url))

/** Only what the runtime needs: the child knows no database and no secret. */
const startChild = (): ChildProcess =>
  fork(program, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=256'],
    env: { SystemRoot: process.env.SystemRoot, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })

/** Settles when the child has ended, so that no two papers hold memory at once. */
export function renderInChild(task: RenderTask, timeLimitMilliseconds: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const refuse = (because: string) => reject(new RenderingFailed(because))
    const child = startChild()
    let answer: RenderAnswer | undefined
    let overtime = false
    let lastWords = ''
    const timer = setTimeout(() => {
      overtime = true
      child.kill('SIGKILL')
    }, timeLimitMilliseconds)
    child.stderr?.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-4000)
    })
    child.on('message', (message: RenderAnswer) => {
      answer = message
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      refuse(error.message)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (answer?.ok) resolve(answer.bytes)
      else if (overtime) refuse(`not done within ${timeLimitMilliseconds} ms`)
      else refuse(answer?.because ?? `the process ended with ${signal ?? code}: ${lastWords}`)
    })
    child.send(task, (error) => {
      if (error) lastWords += error.message
    })
  })
}
