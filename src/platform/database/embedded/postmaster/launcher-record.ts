import { readFile, rename, writeFile } from 'node:fs/promises'
import { isAlive, startMark } from './processes.ts'

interface Launcher {
  readonly pid: number
  readonly startMark: string
}

/** Writes down that this process is the one that stops the postmaster. */
export async function becomeLauncher(file: string): Promise<void> {
  const us: Launcher = { pid: process.pid, startMark: startMark(process.pid) }
  const written = `${file}.${process.pid}`
  await writeFile(written, JSON.stringify(us), { mode: 0o600 })
  await rename(written, file)
}

/** Whether the launcher is this process, another living one, or none any more (killed, or never written down). */
export async function whoLaunched(file: string): Promise<'us' | 'another' | 'nobody'> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return 'nobody'
  const launcher = JSON.parse(text) as Launcher
  if (!isAlive(launcher.pid) || startMark(launcher.pid) !== launcher.startMark) return 'nobody'
  return launcher.pid === process.pid ? 'us' : 'another'
}
