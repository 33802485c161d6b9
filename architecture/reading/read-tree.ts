import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseModule } from './parse-module.ts'
import type { SourceModule } from './source-module.ts'

/** What of the project a check looks at. `files` has every file, `modules` the TypeScript among them, parsed. */
export interface Tree {
  readonly files: readonly string[]
  readonly modules: readonly SourceModule[]
  readonly read: (path: string) => string
}

const isModule = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')

function filesUnder(root: string, folder: string, left: readonly string[]): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (left.includes(path)) return []
    return entry.isDirectory() ? filesUnder(root, path, left) : [path]
  })
}

/** Reads the given top folders of a project, leaving out the folders in `left`. */
export function readTree(root: string, folders: readonly string[], left: readonly string[] = []): Tree {
  const files = folders.flatMap((folder) => filesUnder(root, folder, left))
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  return { files, read, modules: files.filter(isModule).map((path) => parseModule(path, read(path))) }
}
