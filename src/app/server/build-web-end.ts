import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))
export const webDirectory = join(projectRoot, 'dist', 'web')
const stampFile = join(projectRoot, 'dist', 'web-end.sha256')

/** What the browser end is made of: everything but what only the server, the seeds and the tests read. */
const sources = ['src', 'scripts/compress-web-end.ts', 'vite.config.ts', 'package-lock.json']
const isBrowserSource = (path: string) =>
  /\.(tsx?|css|html|svg|json|png|woff2?)$/.test(path) &&
  !/(^|\/)(server|testing|cli)\/|\.(test|cases)\.tsx?$/.test(path)

const runProgram = promisify(execFile)

/**
 * Builds the browser end when it is missing or its sources changed, in a process of its own: the bundler's memory is as
 * large as the whole server's, and goes with it. Returns whether it was built.
 */
export async function buildWebEnd(): Promise<boolean> {
  const stamp = await hashSources()
  const isFresh = existsSync(join(webDirectory, 'index.html')) && (await readStamp()) === stamp
  if (isFresh) return false
  const bundler = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const config = join(projectRoot, 'vite.config.ts')
  await runProgram(process.execPath, [bundler, 'build', '--config', config, '--logLevel', 'warn'], { cwd: projectRoot })
  await mkdir(dirname(stampFile), { recursive: true })
  await writeFile(stampFile, stamp)
  return true
}

const readStamp = async (): Promise<string | null> => (existsSync(stampFile) ? readFile(stampFile, 'utf8') : null)

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const path of await filesUnder(join(projectRoot, source))) {
      const relative = path.slice(projectRoot.length)
      if (isBrowserSource(relative)) hash.update(relative).update(await readFile(path))
    }
  }
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path)) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
