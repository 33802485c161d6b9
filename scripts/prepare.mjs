// Installs what is missing before `npm start`, `npm test` and the others. It runs on whatever Node (≥ 20) the machine
// has, before any package is there: nothing but Node's own modules may be imported. Standard output stays empty.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withInstallLock } from './install-lock.mjs'

const quiet = process.argv.includes('--quiet')
const projectFolder = fileURLToPath(new URL('..', import.meta.url))
const moduleFolder = join(projectFolder, 'node_modules')
const windows = process.platform === 'win32'
const say = (line) => quiet || process.stderr.write(`${line}\n`)

class Failure extends Error {}

const packagesIn = (lockFile) => {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** npm writes node_modules/.package-lock.json last, so an install that was cut off does not have it. */
function isInstalled() {
  const wanted = packagesIn(join(projectFolder, 'package-lock.json'))
  const present = packagesIn(join(moduleFolder, '.package-lock.json'))
  if (wanted === undefined) throw new Failure('package-lock.json を読めません。リポジトリを取得し直してください。')
  if (present === undefined) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '' || !path.startsWith('node_modules/')) return true
    const found = present[path]
    return found === undefined ? optional || devOptional || peer : found.version === version
  })
}

/** The npm that called us, on its own Node: the Node in node_modules vanishes while `npm ci` runs. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  return npm?.endsWith('.js') ? [node ?? process.execPath, npm] : [windows ? 'npm.cmd' : 'npm']
}

function runNpm(args, recordChild) {
  const [program, ...before] = npmCommand()
  return new Promise((resolve) => {
    const output = []
    const child = spawn(program, [...before, ...args], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program.endsWith('.cmd'),
    })
    if (child.pid !== undefined) recordChild(child.pid)
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(output).toString('utf8') }))
  })
}

const installArguments = [
  'ci',
  '--include=dev',
  '--include=optional',
  '--prefer-offline',
  '--loglevel=error',
  '--no-audit',
  '--no-fund',
  '--no-progress',
]

async function install(recordChild) {
  if (isInstalled()) return
  const started = performance.now()
  say('必要なパッケージを取得しています(初回は数分かかることがあります)…')
  const { code, output } = await runNpm(installArguments, recordChild)
  if (code !== 0) {
    throw new Failure(
      [
        'パッケージを取得できませんでした。ネットワークへの接続を確かめてから、次のコマンドを実行してください:',
        '  npm ci',
        'npm の出力:',
        output.trimEnd().split('\n').slice(0, 20).join('\n'),
      ].join('\n'),
    )
  }
  say(`準備(取得とインストール) ${((performance.now() - started) / 1000).toFixed(1)}秒`)
}

function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

function runsTypeScript(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > 22 ? !(major === 23 && minor < 6) : major === 22 && minor >= 18
}

/** Leaves a Node that runs `.ts` files first on the PATH npm gives to the script that follows. */
function ensureRuntime() {
  if (process.execPath.startsWith(moduleFolder)) return
  const bundled = join(moduleFolder, '.bin', windows ? 'node.cmd' : 'node')
  const executable = join(moduleFolder, 'node', 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(executable) && versionOf(executable) !== undefined) return
  const system = versionOf(process.env.npm_node_execpath ?? process.execPath)
  if (system !== undefined && runsTypeScript(system)) {
    rmSync(bundled, { force: true })
    say(`同梱の Node 24 がこの環境では動かないため、システムの Node ${system} を使います。`)
    return
  }
  throw new Failure(
    [
      `同梱の Node 24 が動かず、システムの Node ${system ?? '(不明)'} では実行できません。`,
      'Node 24 以降(少なくとも 22.18)を入れるか、次のコマンドで入れ直してください:',
      '  npm ci --include=dev --ignore-scripts=false',
    ].join('\n'),
  )
}

try {
  if (!isInstalled()) await withInstallLock(projectFolder, say, install)
  ensureRuntime()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
