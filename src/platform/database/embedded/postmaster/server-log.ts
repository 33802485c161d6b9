import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const filesKept = 5

/** PostgreSQL starts a new log file at every start and at 4 MB; this keeps the newest few, so that the folder stays small. */
export async function pruneServerLog(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.startsWith('server-')).sort()
  for (const name of files.slice(0, -filesKept)) await rm(join(folder, name), { force: true })
}

/** The last lines the server wrote before it gave up: its start log, then the newest log file. */
export async function lastWords(startLog: string, folder: string): Promise<string> {
  const newest = (await readdir(folder))
    .filter((name) => name.startsWith('server-'))
    .sort()
    .at(-1)
  const files = newest === undefined ? [startLog] : [startLog, join(folder, newest)]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return texts.map((text) => text.trimEnd().split('\n').slice(-8).join('\n')).join('\n')
}
