import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const oldestSupported = 15
const versionedFolders = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', 'C:\\Program Files\\PostgreSQL']

const listing = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin')) : [])

function majorOf(folder) {
  const { status, stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  const major = status === 0 ? /PostgreSQL\) (\d+)/.exec(stdout)?.[1] : undefined
  return major === undefined ? undefined : Number(major)
}

/** The folder with the binaries of the oldest supported server on this machine, with its major version. */
export function findSystemPostgres() {
  return [...versionedFolders.flatMap(listing), ...(process.env.PATH ?? '').split(delimiter)]
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .map((folder) => ({ folder, major: majorOf(folder) }))
    .filter(({ major }) => major !== undefined && major >= oldestSupported)
    .sort((one, other) => one.major - other.major)[0]
}
