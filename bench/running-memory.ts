import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/**
 * Proportional set size of the running demo: the server, what it started, and its PostgreSQL. Read after work of every
 * kind: the register, a what-if, papers. Linux only (/proc).
 */
const program = fileURLToPath(new URL('../src/app/server/main.ts', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'renkei-memory-'))
const child = spawn(process.execPath, [program], {
  env: { ...process.env, RENKEI_DATA_DIR: folder, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let said = ''
child.stdout.on('data', (chunk: Buffer) => {
  said += chunk.toString()
})
const ended = new Promise((resolve) => child.once('exit', resolve))
try {
  const url = await address()
  const idle = await pssMegabytes()
  await work(url)
  await delay(3000)
  const afterWork = await pssMegabytes()
  console.log(JSON.stringify({ bench: 'running-memory', idle, afterWork, budgetMegabytes: 500 }))
} finally {
  child.kill('SIGTERM')
  await ended
  await rm(folder, { recursive: true, force: true })
}

async function address(): Promise<string> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const found = /http:\/\/localhost:\d+/.exec(said)
    if (found) return found[0]
    if (child.exitCode !== null) throw new Error('the server ended')
    await delay(50)
  }
  throw new Error('the server did not start')
}

async function work(url: string): Promise<void> {
  const entered = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'secretariat' }),
  })
  const headers = { cookie: entered.headers.get('set-cookie') ?? '' }
  const ask = async (path: string) => {
    const answer = await fetch(url + path, { headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer
  }
  const cases = (await (await ask('/api/governance/cases')).json()) as { items: { id: string }[] }
  for (let round = 0; round < 20; round += 1) {
    await ask('/api/registry/alliances?q=病院')
    for (const { id } of cases.items) await ask(`/api/governance/cases/${id}`)
  }
  const [first] = cases.items
  for (const paper of ['policy.docx', 'policy.pdf', 'application.pdf']) {
    await (await ask(`/api/governance/cases/${first?.id}/${paper}`)).arrayBuffer()
  }
}

/** The server's process tree, and the postmaster on its folder with its children. */
async function pssMegabytes(): Promise<number> {
  const processes = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(readProcess))
  const known = processes.filter((each) => each !== null)
  const roots = known.filter(({ pid, command }) => pid === child.pid || command.includes(folder)).map(({ pid }) => pid)
  const wanted = new Set(roots)
  for (let grown = -1; grown !== wanted.size; ) {
    grown = wanted.size
    for (const { pid, parent } of known) if (wanted.has(parent)) wanted.add(pid)
  }
  const total = known.filter(({ pid }) => wanted.has(pid)).reduce((sum, { pssKilobytes }) => sum + pssKilobytes, 0)
  return Math.round(total / 1024)
}

async function readProcess(name: string) {
  try {
    const [status, command, rollup] = await Promise.all(
      ['status', 'cmdline', 'smaps_rollup'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8')),
    )
    return {
      pid: Number(name),
      parent: Number(/^PPid:\s+(\d+)/m.exec(status ?? '')?.[1]),
      command: command ?? '',
      pssKilobytes: Number(/^Pss:\s+(\d+)/m.exec(rollup ?? '')?.[1]),
    }
  } catch {
    // It ended while it was read.
    return null
  }
}
