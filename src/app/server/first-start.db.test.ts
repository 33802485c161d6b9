import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCluster } from '../../platform/database/embedded/open-cluster.ts'
import { buildWebEndOnce } from '../testing/prepared/build-web-end-once.ts'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const commandLine = fileURLToPath(new URL('../cli/main.ts', import.meta.url))
const texts: (() => string)[] = []
const everything = () => texts.map((said) => said()).join('')
let recoveryKey = ''
const running = new Set<ChildProcess>()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renkei-first-start-'))
  await chmod(folder, 0o711)
  // Built here, so that what is timed and killed below is the first seeding.
  await buildWebEndOnce()
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  const cluster = await openCluster({ dataDirectory: join(folder, 'postgres'), durable: true })
  await cluster.stop({ evenIfJoined: true })
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
})

interface Started {
  readonly child: ChildProcess
  /** What it has printed so far. */
  said(): string
}

function start(): Started {
  const { DATABASE_URL: _database, RENKEI_ORIGIN: _origin, ...environment } = process.env
  const child = spawn(process.execPath, [program], {
    env: { ...environment, RENKEI_DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  const collect = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  child.once('exit', () => running.delete(child))
  const said = () => text
  texts.push(said)
  return { child, said }
}

async function until(started: Started, words: RegExp): Promise<RegExpExecArray> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const match = words.exec(started.said())
    if (match) return match
    if (started.child.exitCode !== null) throw new Error(`it ended: ${started.said()}`)
    await delay(20)
  }
  throw new Error(`it never said ${words}: ${started.said()}`)
}

/** What the commands do beside a running server, with the key that a start printed. */
async function backUpAndVerify(): Promise<void> {
  const file = join(folder, 'first.backup')
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [commandLine, ...args, '--json'], {
      env: { ...process.env, RENKEI_DATA_DIR: folder, RENKEI_RECOVERY_KEY: recoveryKey },
    })
  await run('backup', file)
  const { stdout } = await run('verify-backup', file)
  expect(JSON.parse(stdout)).toMatchObject({ whole: true, manifest: { product: 'renkei' } })
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))
const address = /http:\/\/localhost:(\d+)/

describe('npm start on an empty folder', () => {
  it('recovers by itself after kill -9 at any moment of its first seeding', async () => {
    for (const [words, patience] of [
      [/内蔵データベースを用意/, 0],
      [/内蔵データベースを用意|つなぎました/, 400],
      [/登録簿/, 0],
      [/登録簿/, 60],
      [/登録簿|連携 \(Renkei\)/, 150],
    ] as const) {
      const victim = start()
      await until(victim, words)
      await delay(patience)
      const end = ended(victim.child)
      victim.child.kill('SIGKILL')
      await end
    }
    const survivor = start()
    const [, port] = await until(survivor, address)
    const personas = (await (await fetch(`http://localhost:${port}/api/demo/personas`)).json()) as { total: number }
    const register = (await (await fetch(`http://localhost:${port}/api/registry/alliances`)).json()) as {
      total: number
    }
    expect([personas.total, register.total]).toEqual([14, 47])
    recoveryKey = (everything().match(/ {4}[0-9A-Z]{7}-[0-9A-Z-]+\n +[0-9A-Z-]+\n/g) ?? []).at(-1) ?? ''
    const end = ended(survivor.child)
    survivor.child.kill('SIGTERM')
    expect(await end).toBe(0)
  }, 600_000)

  it('is refused, with what to do, while another server uses the folder; the first one goes on', async () => {
    const first = start()
    const [, port] = await until(first, address)
    const second = start()
    expect(await ended(second.child)).toBe(1)
    expect(second.said()).toMatch(/すでに動いている Renkei が使っています。[\s\S]*RENKEI_DATA_DIR/)
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)
    expect(first.said()).not.toContain('復旧キー')
    await backUpAndVerify()
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)
    const end = ended(first.child)
    first.child.kill('SIGINT')
    expect(await end).toBe(0)
  }, 300_000)
})
