import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { UploadVerdict } from './upload-verdict.ts'

/** No verdict was reached for a reason of ours, not the file's. */
export class InspectionFailed extends Error {
  /** Whoever asked may ask again. */
  readonly statusCode = 503
}

const program = fileURLToPath(new URL('./inspect-child.ts', import.meta.url))
const projectFolder = fileURLToPath(new URL('../../../../', import.meta.url))
const memoryLimitBytes = 512 * 1024 * 1024
const ordinaryTimeLimit = 20_000
const shell = '/bin/sh'

// The operating system's own limits: no core file, seconds of processor, and bytes of memory as the wall behind the
// watch below. The wall stands further out because it counts the address range V8 reserves for code but does not fill.
const wall = 2 * memoryLimitBytes
const limits = `ulimit -c 0; ulimit -t ${ordinaryTimeLimit / 1000}; ulimit -d ${wall / 1024}; exec "$0" "$@"`
const flags = ['--max-old-space-size=256', '--permission', `--allow-fs-read=${projectFolder}*`]

/** The child has no environment, opens no file but the program's own, writes none, and starts no process. */
function startChild(): ChildProcess {
  const node = [process.execPath, ...flags, '--disable-warning=ExperimentalWarning', program]
  const [command = '', ...args] = existsSync(shell) ? [shell, '-c', limits, ...node] : node
  return spawn(command, args, { env: {}, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true })
}

const mostAtOnce = 2
const longestQueue = 20
let running = 0
const waiting: (() => void)[] = []

/** What the file is, or why it is refused. One that takes the child's time or memory is refused as too costly. */
export async function inspectInChild(
  bytes: Readable,
  timeLimitMilliseconds = ordinaryTimeLimit,
): Promise<UploadVerdict> {
  if (running >= mostAtOnce) {
    if (waiting.length >= longestQueue) throw new InspectionFailed('too many files wait to be inspected')
    await new Promise<void>((turn) => waiting.push(turn))
  }
  running += 1
  try {
    return await inspect(startChild(), bytes, timeLimitMilliseconds)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function inspect(child: ChildProcess, bytes: Readable, timeLimitMilliseconds: number): Promise<UploadVerdict> {
  return new Promise((resolve, reject) => {
    let answer = ''
    let lastWords = ''
    let overLimit = false
    const end = () => {
      overLimit = true
      child.kill('SIGKILL')
    }
    const timer = setTimeout(end, timeLimitMilliseconds)
    const watch = setInterval(() => residentBytes(child.pid) > memoryLimitBytes && end(), 25)
    child.stdout?.on('data', (chunk: Buffer) => {
      if (answer.length < 10_000) answer += chunk.toString()
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-4000)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      clearInterval(watch)
      if (code === 0) resolve(JSON.parse(answer) as UploadVerdict)
      else if (overLimit || signal !== null || /memory|RangeError|stack size/i.test(lastWords)) {
        resolve({ ok: false, because: 'too-costly', found: `ended with ${signal ?? code}` })
      } else reject(new InspectionFailed(`the inspection ended with ${code}: ${lastWords}`))
    })
    bytes.once('error', (error) => {
      reject(error)
      child.kill('SIGKILL')
    })
    // A child that ended early closes its input; its end says why.
    if (child.stdin) pipeline(bytes, child.stdin).catch(() => child.kill('SIGKILL'))
  })
}

/** Linux tells at once how much a process holds; elsewhere the limits of the kernel and of the heap remain. */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]
    return Number(pages) * 4096
  } catch {
    return 0
  }
}
