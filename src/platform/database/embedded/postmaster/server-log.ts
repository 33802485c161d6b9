import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const filesKept = 5

const logFiles = async (folder: string) => (await readdir(folder)).filter((name) => name.startsWith('server-')).sort()

/** PostgreSQL opens a new log file at every start and at 4 MB; only the newest few stay. */
export async function pruneServerLog(folder: string): Promise<void> {
  for (const name of (await logFiles(folder)).slice(0, -filesKept)) await rm(join(folder, name), { force: true })
}

/** The end of the newest log file, if the server has written to it since this moment. */
export async function linesSince(folder: string, since: number): Promise<string> {
  const newest = (await logFiles(folder)).at(-1)
  if (newest === undefined) return ''
  const file = join(folder, newest)
  if ((await stat(file)).mtimeMs < since) return ''
  return (await readFile(file, 'utf8')).trimEnd().split('\n').slice(-12).join('\n')
}
